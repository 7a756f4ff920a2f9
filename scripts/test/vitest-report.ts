import { readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number; skipped: number };

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };

/** Counts of a run by vitest's JSON reporter. A run that fell over before it could report counts as one failure. */
export function readReport(file: string, code: number): Counts {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = code !== 0 && report.numFailedTests === 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

import { closeSync, copyFileSync, existsSync, openSync, readSync, renameSync, statSync, truncateSync } from "node:fs";

const mostBytes = 50_000_000;

/**
 * Reads what a process appends to its log and passes on every whole line. The process writes to the file itself, so
 * nothing is lost when we die; a log that grows past 50 MB is moved aside while it runs.
 * @returns how to stop, which reads what is left first
 */
export function followLog(file: string, onLine: (line: string) => void): () => void {
  let position = sizeOf(file);
  let rest = "";
  const look = () => {
    const size = sizeOf(file);
    if (size < position) position = 0;
    if (size > position) {
      const chunk = readPart(file, position, size);
      position = size;
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line) onLine(line);
    }
    if (size > mostBytes) {
      copyFileSync(file, `${file}.1`);
      // The writer appends, so it goes on at the new end.
      truncateSync(file);
      position = 0;
    }
  };
  const timer = setInterval(look, 250).unref();
  return () => {
    clearInterval(timer);
    look();
  };
}

/** Starts a new log when the last one passed 5 MB. */
export function rotateLog(file: string): void {
  if (sizeOf(file) > 5_000_000) renameSync(file, `${file}.1`);
}

/** The last lines that a process wrote. */
export function lastLines(file: string, from: number, count: number): string {
  return readPart(file, from, sizeOf(file)).trim().split("\n").slice(-count).join("\n");
}

export const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

function readPart(file: string, from: number, to: number): string {
  if (to <= from) return "";
  const start = Math.max(from, to - 4_000_000);
  const buffer = Buffer.alloc(to - start);
  const handle = openSync(file, "r");
  try {
    return buffer.toString("utf8", 0, readSync(handle, buffer, 0, buffer.length, start));
  } finally {
    closeSync(handle);
  }
}

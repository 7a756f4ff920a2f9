/**
 * What Meta's error codes ask of us (§10). `soon`: it passes by itself · `person`: somebody must change something first ·
 * `never`: the same message to the same person will not go.
 */
export type Remedy = "soon" | "person" | "never";

const soon = new Set([
  "2",
  "4",
  "80007",
  "130429",
  "131016",
  "131056",
  "131057",
  "133004",
  "2494100",
  "channel.unreachable",
]);
const never = new Set([
  "100",
  "130403",
  "130472",
  "131008",
  "131009",
  "131021",
  "131026",
  "131047",
  "131050",
  "131051",
  "131052",
  "131055",
  "132000",
  "132007",
  "132012",
  "132016",
  "132018",
  "135000",
]);
/** The token, the permission or the number is at fault: every send of the channel will fail until somebody acts. */
const channel = new Set(["0", "3", "10", "33", "190", "200", "368", "131005", "131031", "131042", "131045", "133010"]);

export function remedyOf(code: string): Remedy {
  if (soon.has(code)) return "soon";
  return never.has(code) ? "never" : "person";
}

export const isChannelProblem = (code: string): boolean => channel.has(code);

/**
 * How long to wait before the next attempt, null to stop. `attempt` is the one that failed, 1 the first. The pair rate
 * limit wants powers of four, everything else doubles.
 */
export function backoffMs(code: string, attempt: number): number | null {
  if (remedyOf(code) !== "soon" || attempt >= 6) return null;
  return Math.min(60_000, 1000 * (code === "131056" ? 4 : 2) ** attempt);
}

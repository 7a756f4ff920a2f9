import type { MetaCode } from "@croozer/contracts/meta-codes";

/** Reasons of our own beside Meta's: why a message did not go out. */
export type OwnCode =
  | "channel.unreachable"
  | "channel.disconnected"
  | "conversation.window_closed"
  | "customer.no_address"
  | "message.unsendable"
  | "media.unavailable";

/**
 * What an error asks of us.
 * `soon`: it passes by itself; waits before each next attempt, in seconds, after the last of them it has failed.
 * `pace`: we were too fast, which is nobody's fault: slower, and never given up.
 * `later`: it passes, but only after hours; trying sooner does harm, so a person tries again.
 * `fix`: somebody must change something first; `who` can.
 * `never`: the same message to the same person will not go.
 * `pauses`: every send of the number would end the same way, so that its lane stops.
 */
export type Remedy =
  | { kind: "soon"; waitsS: readonly number[] }
  | { kind: "pace"; waitsS: readonly number[] }
  | { kind: "later"; hours: number }
  | { kind: "fix"; who: "writer" | "owner"; pauses?: true }
  | { kind: "never" };

/** About half an hour of trouble at Meta. */
const patient: Remedy = { kind: "soon", waitsS: [2, 4, 8, 16, 32, 60, 120, 300, 600, 900] };
/** Meta names these unknown; most pass at once or not at all. */
const few: Remedy = { kind: "soon", waitsS: [5, 30, 120] };
const minutes: Remedy = { kind: "soon", waitsS: [60, 120, 300, 600, 900] };
const pace: Remedy = { kind: "pace", waitsS: [2, 4, 8, 16, 32, 60] };
/** Meta's own advice for the pair rate: powers of four. */
const pair: Remedy = { kind: "pace", waitsS: [4, 16, 64, 256] };
const never: Remedy = { kind: "never" };
const writer: Remedy = { kind: "fix", who: "writer" };
const owner: Remedy = { kind: "fix", who: "owner" };
/** The token, the permission, the number or the account is at fault. */
const account: Remedy = { kind: "fix", who: "owner", pauses: true };
const later = (hours: number): Remedy => ({ kind: "later", hours });

const remedies: Record<MetaCode | OwnCode, Remedy> = {
  "0": account,
  "1": few,
  "2": patient,
  "3": account,
  "4": { kind: "pace", waitsS: [60, 120, 300] },
  "10": account,
  "33": account,
  "100": never,
  "104": account,
  "190": account,
  "200": account,
  "368": account,
  "613": pace,
  "80007": { kind: "pace", waitsS: [60, 120, 300] },
  "130403": never,
  "130429": pace,
  "130472": never,
  "130497": never,
  "131000": few,
  "131005": account,
  "131008": never,
  "131009": never,
  "131016": patient,
  "131021": never,
  "131026": never,
  "131030": owner,
  "131031": account,
  "131037": account,
  "131042": account,
  "131045": account,
  "131047": never,
  "131048": later(24),
  "131049": later(24),
  "131050": never,
  "131051": never,
  "131052": never,
  "131053": writer,
  "131055": never,
  "131056": pair,
  "131057": { kind: "pace", waitsS: [15, 30, 60] },
  "131062": writer,
  "131063": owner,
  "131064": later(24),
  "132000": never,
  "132001": owner,
  "132005": writer,
  "132007": never,
  "132012": never,
  "132015": later(6),
  "132016": never,
  "132018": never,
  "132068": owner,
  "132069": later(1),
  "133000": minutes,
  "133004": patient,
  "133005": owner,
  "133006": account,
  "133008": later(1),
  "133009": later(1),
  "133010": account,
  "133015": later(1),
  "133016": later(72),
  "134011": owner,
  "134100": writer,
  "134101": later(1),
  "134102": owner,
  "135000": never,
  "2494100": { kind: "pace", waitsS: [15, 30, 60] },
  "channel.unreachable": patient,
  "channel.disconnected": owner,
  "conversation.window_closed": never,
  "customer.no_address": never,
  "message.unsendable": never,
  "media.unavailable": few,
};

/** What nobody knows is left to a person, who sees Meta's words. */
export function remedyOf(code: string): Remedy {
  const known: Remedy | undefined = remedies[code as MetaCode | OwnCode];
  if (known) return known;
  // A permission each.
  return /^2\d\d$/.test(code) ? account : writer;
}

/** The token, the permission or the number is at fault: every send of the channel will fail until somebody acts. */
export const isChannelProblem = (code: string): boolean => {
  const remedy = remedyOf(code);
  return remedy.kind === "fix" && remedy.pauses === true;
};

/** Whether a person may ask for the same message once more. */
export const isRetryable = (code: string): boolean => remedyOf(code).kind !== "never";

/** How long to wait before the next attempt, null to stop. `attempt` is the one that failed, 1 the first. */
export function backoffMs(code: string, attempt: number): number | null {
  const remedy = remedyOf(code);
  if (remedy.kind !== "soon" && remedy.kind !== "pace") return null;
  const last = remedy.kind === "pace" ? remedy.waitsS.at(-1) : undefined;
  const waitS = remedy.waitsS[attempt - 1] ?? last;
  return waitS === undefined ? null : waitS * 1000;
}

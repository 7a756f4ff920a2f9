import { GraphError, invalid, wrongParameter } from "../graph/graph-error.ts";
import { lengthOf } from "../graph/params.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";

const dayMs = 24 * 3_600_000;
const mostRequests = 10;
const requestsWindowMs = 30 * dayMs;
/** An approved name is lost unless the number registers under it by then. */
const takeUpMs = 14 * dayMs;

export type NameDecision = "APPROVED" | "DEFERRED" | "PENDING" | "REJECTED";
export type NameRejection =
  | "NAME_EMPLOYEE_ISSUE"
  | "NAME_ENDCLIENT_NOTRELATED"
  | "NAME_FORMAT_UNACCEPTABLE"
  | "NAME_INDIVIDUAL_ISSUE"
  | "NAME_NOT_CONSISTENT"
  | "UNKNOWN";

/** `POST /{phone-number-id}?new_display_name=`: ten times in 30 days; the review takes a while. */
export function askForName(sim: Simulation, number: PhoneNumber, name: unknown): void {
  if (typeof name !== "string") throw wrongParameter("Param new_display_name must be a string.");
  const length = lengthOf(name.trim());
  if (length < 3 || length > 128) throw invalid("Display name length invalid. Min length: 3, Max length: 128");
  const now = sim.clock.now();
  const recent = number.standing.nameRequests.filter((at) => now - at < requestsWindowMs);
  if (recent.length >= mostRequests) {
    throw new GraphError({ code: 80007, details: "The display name was changed too often in the last 30 days." });
  }
  const newName = { name: name.trim(), status: "PENDING_REVIEW" as const, requestedAt: now, decidedAt: null };
  number.standing = { ...number.standing, newName, nameRequests: [...recent, now] };
  sim.world.phoneNumbers.put(number.id, number);
  planNameReview(sim, number);
}

/** Takes up the reviews under way when the process ended. */
export function resumeNameReviews(sim: Simulation): void {
  for (const number of sim.world.phoneNumbers.values()) planNameReview(sim, number);
}

/** The decision on the name that was asked for, else on the one the number has. */
export function decideName(
  sim: Simulation,
  number: PhoneNumber,
  decision: NameDecision,
  rejection: NameRejection = "UNKNOWN",
): void {
  const status = statusAfter[decision];
  const { newName } = number.standing;
  const pending = newName?.status === "PENDING_REVIEW" ? newName : null;
  const standing = pending
    ? { ...number.standing, newName: { ...pending, status, decidedAt: sim.clock.now() } }
    : { ...number.standing, nameStatus: status };
  sim.world.phoneNumbers.put(number.id, { ...number, standing });
  sim.phone.emit({ type: "world" });
  tellWaba(sim, number.wabaId, {
    field: "phone_number_name_update",
    value: {
      display_phone_number: number.digits,
      decision,
      requested_verified_name: pending?.name ?? number.verifiedName,
      rejection_reason: decision === "REJECTED" ? rejection : null,
    },
  });
}

/** Registering again takes up an approved name; one that waited too long has to be reviewed anew. */
export function takeUpName(sim: Simulation, number: PhoneNumber): PhoneNumber {
  const { newName } = number.standing;
  if (newName?.status !== "APPROVED" || newName.decidedAt === null) return number;
  if (sim.clock.now() - newName.decidedAt > takeUpMs) {
    return { ...number, standing: { ...number.standing, newName: { ...newName, status: "EXPIRED" } } };
  }
  const standing = { ...number.standing, newName: null, nameStatus: "APPROVED" as const };
  return { ...number, verifiedName: newName.name, standing };
}

const statusAfter = {
  APPROVED: "APPROVED",
  DEFERRED: "PENDING_REVIEW",
  PENDING: "PENDING_REVIEW",
  REJECTED: "DECLINED",
} as const;

function planNameReview(sim: Simulation, { id, standing }: PhoneNumber): void {
  const asked = standing.newName;
  if (asked?.status !== "PENDING_REVIEW") return;
  sim.clock.at(asked.requestedAt + sim.config.numbers.nameReviewMs, () => {
    const number = sim.world.phoneNumbers.find(id);
    const newName = number?.standing.newName;
    if (!number || newName?.status !== "PENDING_REVIEW" || newName.requestedAt !== asked.requestedAt) return;
    const fine = isWellFormed(newName.name);
    decideName(sim, number, fine ? "APPROVED" : "REJECTED", "NAME_FORMAT_UNACCEPTABLE");
  });
}

/** The part of the guidelines a machine can judge: letters, no emoji, no shouting marks, no address. */
function isWellFormed(name: string): boolean {
  return /\p{L}/u.test(name) && !/[!?*#|<>]|\p{Extended_Pictographic}|https?:|www\./u.test(name);
}

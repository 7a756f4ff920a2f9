import type { RestrictionType } from "../accounts/standing.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber, Waba } from "../world/types.ts";

/** What every send from this number answers now, whoever it is for. */
export function findNumberTrouble(sim: Simulation, number: PhoneNumber): GraphError | null {
  const { status, nameStatus } = number.standing;
  if (status === "BANNED") return new GraphError({ code: 131031, details: "The business phone number is banned." });
  if (status === "RESTRICTED") {
    return new GraphError({ code: 368, details: "The business phone number is restricted for violating policies." });
  }
  if (!number.registered || status === "DISCONNECTED" || status === "MIGRATED") return new GraphError({ code: 133010 });
  if (sim.clock.now() < (number.maintenanceUntil ?? 0)) return new GraphError({ code: 131057 });
  // Numbers that Meta hands out begin with +1 555 and need an approved name first.
  if (number.digits.startsWith("1555") && !hasUsableName(nameStatus)) return new GraphError({ code: 131037 });
  return null;
}

/** Whether what people write to this number reaches anybody: a number off the Cloud API has nobody who would be told. */
export function isReachable(sim: Simulation, number: PhoneNumber): boolean {
  const { status } = number.standing;
  const gone = status === "BANNED" || status === "DISCONNECTED" || status === "MIGRATED";
  return number.registered && !gone && sim.world.wabas.find(number.wabaId)?.standing.ban !== "DISABLE";
}

/** What every send of this WABA answers now. */
export function findWabaTrouble(waba: Waba): GraphError | null {
  if (waba.standing.ban === "DISABLE") return new GraphError({ code: 131031 });
  if (waba.standing.review === "REJECTED") {
    return new GraphError({ code: 368, details: "The WhatsApp Business Account was rejected by review." });
  }
  return null;
}

export function isRestricted(sim: Simulation, waba: Waba, type: RestrictionType): boolean {
  return waba.standing.restrictions.some((each) => each.type === type && sim.clock.now() < each.until);
}

function hasUsableName(status: PhoneNumber["standing"]["nameStatus"]): boolean {
  return status === "APPROVED" || status === "AVAILABLE_WITHOUT_REVIEW";
}

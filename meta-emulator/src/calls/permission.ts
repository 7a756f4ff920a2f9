import { readSettings } from "../numbers/settings.ts";
import type { Simulation } from "../simulation.ts";
import type { Person, PhoneNumber } from "../world/types.ts";

/** A permission to call lasts this long. */
const permissionMs = 7 * 24 * 3_600_000;

/**
 * Whether the business may call: the person's last answer to its request was yes and is not older than a week, or the
 * number takes a call of theirs as a permission to call back.
 */
export function mayCall(sim: Simulation, number: PhoneNumber, person: Person): boolean {
  const since = sim.clock.now() - permissionMs;
  const messages = sim.world.listChatMessages(person.id, number.id);
  const answer = messages.findLast(({ content }) => content.type === "call_permission_reply");
  if (answer?.content.type === "call_permission_reply" && answer.content.accepted && answer.at > since) return true;
  if (readSettings(sim, number.id).calling.callback_permission_status !== "ENABLED") return false;
  return [...sim.world.calls.values()].some(
    (call) =>
      call.customerId === person.id &&
      call.phoneNumberId === number.id &&
      call.direction === "USER_INITIATED" &&
      call.at > since,
  );
}

import { identify } from "../../people/contact.ts";
import type { CustomerAct } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";
import type { Person, PhoneNumber } from "../../world/types.ts";
import { changeChat } from "../chats.ts";
import type { ActContext, Written } from "./written.ts";

/** A line in the chat, and no message: the business hears of it in the field `user_preferences`. */
export function writeMarketing(_context: ActContext, act: Extract<CustomerAct, { type: "marketing" }>): Written {
  const what = act.value === "stop" ? "stopped_marketing" : "resumed_marketing";
  return {
    content: { type: "notice", what },
    part: { type: "user_preferences", body: act.value, field: "user_preferences" },
    replyTo: null,
    hidden: false,
  };
}

/** What reaches Meta: from now on marketing templates of this number fail with 131050, or arrive again. */
export function preferMarketing(
  sim: Simulation,
  person: Person,
  number: PhoneNumber,
  { value, at }: { value: unknown; at: number },
): Record<string, unknown> {
  changeChat(sim, sim.world.getChat(person.id, number.id), { marketingStopped: value === "stop" });
  const { waId, userId, parentUserId } = identify(sim, number, person);
  return {
    ...(waId === null ? {} : { wa_id: waId }),
    user_id: userId,
    ...(parentUserId === null ? {} : { parent_user_id: parentUserId }),
    detail: `User requested to ${String(value)} marketing messages`,
    category: "marketing_messages",
    value,
    timestamp: Math.floor(at / 1000),
  };
}

import { readAutomation } from "../../automation/automation.ts";
import type { CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { type ActContext, type Written, written } from "./written.ts";

/** The chat is opened for the first time: told when the number has a welcome message. */
export function writeOpen({ sim, person, number }: ActContext, _act: Extract<CustomerAct, { type: "open" }>): Written {
  if (!readAutomation(sim, number.id).enable_welcome_message) {
    throw new ApiError(422, "welcome_unset", `the number ${number.id} has no welcome message`);
  }
  if (sim.world.listChatMessages(person.id, number.id).length > 0) {
    throw new ApiError(422, "chat_known", "this chat was opened before");
  }
  return written({ type: "notice", what: "opened" }, "request_welcome", undefined);
}

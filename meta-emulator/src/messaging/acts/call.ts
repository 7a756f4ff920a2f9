import { takesCalls } from "../../calls/calls.ts";
import type { CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import type { ActContext, Written } from "./written.ts";

/** A line in the chat; the business hears of it in the field `calls`. */
export function writeCall({ sim, person, number }: ActContext, _act: Extract<CustomerAct, { type: "call" }>): Written {
  if (!takesCalls(sim, number)) throw new ApiError(422, "calls_off", `the number ${number.id} does not take calls`);
  if (!person.online) throw new ApiError(422, "offline", `${person.name} is offline`);
  return {
    content: { type: "notice", what: "called" },
    part: { type: "call", body: undefined, field: "calls" },
    replyTo: null,
    hidden: false,
  };
}

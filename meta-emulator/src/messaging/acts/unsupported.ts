import type { CustomerAct } from "../../phone-api.ts";
import { type ActContext, type Written, written } from "./written.ts";

const typeUnknown = {
  code: 131051,
  title: "Message type unknown",
  message: "Message type unknown",
  error_data: { details: "Message type is currently not supported." },
};

/** The business hears that something came which it cannot be shown. */
export function writeUnsupported(
  { sim }: ActContext,
  { what }: Extract<CustomerAct, { type: "unsupported" }>,
): Written {
  const said = sim.config.people.unsupportedType ? { type: what } : undefined;
  const message = written({ type: "unsupported", what }, "unsupported", said);
  return { ...message, part: { ...message.part, beside: { errors: [typeUnknown] } } };
}

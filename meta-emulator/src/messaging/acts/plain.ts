import type { CustomerAct } from "../../phone-api.ts";
import { type ActContext, quoting, type RawAct, type Written, written } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

export function writeText(context: ActContext, act: Of<"text">): Written {
  return quoting(context, act.replyTo, written({ type: "text", body: act.body }, "text", { body: act.body }));
}

export function writeLocation(context: ActContext, act: Of<"location">): Written {
  const { latitude, longitude, name, address } = act;
  const body = { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) };
  const content = { type: "location", latitude, longitude, name: name ?? null, address: address ?? null } as const;
  return quoting(context, act.replyTo, written(content, "location", body));
}

export function writeRaw(_context: ActContext, { message }: RawAct): Written {
  const type = String(message.type ?? "unsupported");
  return written({ type: "other", label: type, raw: message }, type, message[type]);
}

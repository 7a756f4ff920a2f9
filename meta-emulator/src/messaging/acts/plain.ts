import type { CustomerAct } from "../../phone-api.ts";
import { referralOf } from "./referral.ts";
import { type ActContext, forwarding, quoting, type RawAct, type Written, written } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

export function writeText(context: ActContext, act: Of<"text">): Written {
  const text = written({ type: "text", body: act.body }, "text", { body: act.body });
  return referralOf(act.referral, forwarding(act.forwarded, quoting(context, act.replyTo, text)));
}

export function writeLocation(context: ActContext, act: Of<"location">): Written {
  const { latitude, longitude, name, address, url } = act;
  const place = { ...(name ? { name } : {}), ...(address ? { address } : {}), ...(url ? { url } : {}) };
  const content = { type: "location", latitude, longitude, name: name ?? null, address: address ?? null } as const;
  return quoting(context, act.replyTo, written(content, "location", { latitude, longitude, ...place }));
}

/** What stands beside the body (`context`, `errors`, `group_id` …) goes out as given. */
export function writeRaw(_context: ActContext, { message, errors }: RawAct): Written {
  const { type: given, context, ...rest } = message;
  const type = String(given ?? "unsupported");
  const { [type]: body, ...beside } = rest;
  const raw = written({ type: "other", label: type, raw: message }, type, body);
  const quote = typeof context === "object" && context !== null ? { context: { ...context } } : {};
  return { ...raw, part: { ...raw.part, ...quote, beside, ...(errors ? { valueErrors: errors } : {}) } };
}

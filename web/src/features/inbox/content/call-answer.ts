import type { MessageContentOf } from "@croozer/contracts/message-content";

type FormReply = Pick<MessageContentOf<"form_reply">, "name" | "fields">;
export type CallAnswer = { allows: boolean; until: string | null };

/** Whether the customer may be called, where this is their answer to that question; for good without an end. */
export function callAnswer({ name, fields }: FormReply): CallAnswer | null {
  if (name !== "call_permission_reply") return null;
  const fieldOf = (key: string) => fields.find((field) => field.key === key)?.value;
  const response = fieldOf("response");
  if (response !== "accept" && response !== "reject") return null;
  const endsAtMs = Number(fieldOf("expiration_timestamp")) * 1000;
  const hasEnd = response === "accept" && endsAtMs > 0 && fieldOf("is_permanent") !== "true";
  return { allows: response === "accept", until: hasEnd ? new Date(endsAtMs).toISOString() : null };
}

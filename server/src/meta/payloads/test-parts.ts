import type { SendableContent } from "@croozer/contracts/message-content";
import type { z } from "zod";

export type Given = z.input<typeof SendableContent>;
/** Content of ours and what Meta documents for it (§5); `to` where it must be somebody in particular. */
export type ValidCase = { content: Given; body: Record<string, unknown>; to?: string };
/** Content beyond one limit, and the field that is named. */
export type RefusedCase = { content: Given; field: string; to?: string };

type Of<T extends Given["type"]> = Extract<Given, { type: T }>;

export const catalogueId = "500000000000001";
export const link = "https://shop.example.com/menu.jpg";
export const button = (index: number) => ({ id: `b${index}`, title: `Button ${index}` });
export const row = (index: number) => ({ id: `r${index}`, title: `Row ${index}` });
export const buttons: Of<"buttons"> = { type: "buttons", body: "Which one?", buttons: [button(1)] };
export const list: Of<"list"> = { type: "list", body: "Which one?", button: "Choose", sections: [{ rows: [row(1)] }] };
export const linkButton: Of<"link_button"> = {
  type: "link_button",
  body: "Our menu",
  label: "See it",
  url: "https://shop.example.com",
};
export const flow: Of<"flow"> = { type: "flow", body: "How was it?", label: "Tell us", flowId: "600000000000001" };
export const products = { type: "product_list", catalogueId, header: "Plants", body: "For you" } as const;
export const card = (id: string) => ({
  header: { type: "image" as const, link },
  buttons: [{ id, title: "This one" }],
});
export const address: Of<"address_request"> = { type: "address_request", body: "Where to?", country: "IN" };
export const call: Of<"call_button"> = { type: "call_button", body: "Talk to us" };
export const person = { name: { formatted: "Dana Example", first: "Dana" } };
export const many = <T>(length: number, of: (index: number) => T) => Array.from({ length }, (_, index) => of(index));
export const india = "919555555555";

import type { Bill, ChatContent, ChatMedia, ContactCard, FlowCall, Product, ProductSection } from "../../phone-api.ts";
import type { ShownMessage } from "../state/state.ts";

type Order = Extract<ChatContent, { type: "order" }>;
type Address = Extract<ChatContent, { type: "address_request" }>;

/** What stands above the chat. */
export type OpenSheet =
  | { kind: "attach" | "contacts" | "stickers" | "ad" | "more" | "story" | "share" | "referral" | "business" }
  | { kind: "list" | "menu" | "emoji" | "forward" | "options"; message: ShownMessage }
  | { kind: "picture"; media: ChatMedia; caption: string | null }
  | { kind: "file"; file: File }
  /** `replyTo`: the message that asked for a location. */
  | { kind: "place"; replyTo: string | null }
  | { kind: "contactCards"; contacts: ContactCard[] }
  /** A whole catalogue, or only the sections a message shows; `product` is opened at once. */
  | { kind: "catalog"; catalogId: string; sections: ProductSection[] | null; product: Product | null }
  | { kind: "order"; order: Order }
  | { kind: "bill"; title: string; bill: Bill }
  | { kind: "flow"; messageId: string; title: string; flow: FlowCall }
  | { kind: "address"; messageId: string; request: Address };

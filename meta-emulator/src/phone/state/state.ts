import type { ApiCall, Chat, ChatMessage, Delivery, World } from "../../phone-api.ts";
import type { Refusal } from "../text/refusals.ts";

/** A message on the screen. */
export type ShownMessage = ChatMessage & {
  /** Stays when the emulator's id replaces the one made here, so that the bubble is not drawn anew. */
  key: string;
  /** `State.sequence` when it came; tells what a slower answer could not know yet. */
  arrived: number;
  /** Why the emulator did not take it. */
  problem?: Refusal;
};

export type ShownChat = Omit<Chat, "messages"> & { messages: ShownMessage[]; loaded: boolean };

/** `lost`: was live, is trying again. `unreachable`: never answered. */
export type Link = "loading" | "live" | "lost" | "unreachable";

export type State = {
  link: Link;
  world: World | null;
  /** This machine's time, in ms, when `world.clock` was told. */
  clockToldAt: number;
  chats: Record<string, ShownChat>;
  /** Messages of a business that came to a chat nobody has open, by chat key. */
  unread: Record<string, number>;
  /** Chats on the screen, by chat key. */
  open: Record<string, { customerId: string; phoneNumberId: string }>;
  /** Newest first. Null until they were read once. */
  deliveries: Delivery[] | null;
  /** Calls of the Graph API, newest first. Null until they were read once. */
  calls: ApiCall[] | null;
  sequence: number;
};

export const emptyState: State = {
  link: "loading",
  world: null,
  clockToldAt: 0,
  chats: {},
  unread: {},
  open: {},
  deliveries: null,
  calls: null,
  sequence: 0,
};

export function chatKey(customerId: string, phoneNumberId: string): string {
  return `${customerId}/${phoneNumberId}`;
}

/** Written here, not yet known to the emulator. */
export function isLocal(message: ChatMessage): boolean {
  return message.id.startsWith("local:");
}

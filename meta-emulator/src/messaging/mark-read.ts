import type { Simulation } from "../simulation.ts";
import type { Message } from "../world/types.ts";
import { advanceTick, changeChat } from "./chats.ts";

/** The business shows "typing…" for this long, or until it writes. */
const typingMs = 25_000;

/** The business has read this message: it and everything the person wrote before. */
export function markRead(sim: Simulation, message: Message, typing: boolean): void {
  const customerId = message.customerId;
  if (customerId === null) return;
  for (const earlier of sim.world.listChatMessages(customerId, message.phoneNumberId)) {
    if (earlier.from === "customer" && earlier.tick !== "pending") advanceTick(sim, earlier, "read");
    if (earlier.id === message.id) break;
  }
  if (typing) {
    const chat = sim.world.getChat(customerId, message.phoneNumberId);
    changeChat(sim, chat, { typingUntil: sim.clock.now() + typingMs });
  }
}

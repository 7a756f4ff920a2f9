import type { Simulation } from "../simulation.ts";
import type { Message } from "../world/types.ts";
import { advanceTick, changeChat } from "./chats.ts";

/** The business shows "typing…" for this long, or until it writes. */
const typingMs = 25_000;

/** The business has read this message: it and everything the person wrote before. */
export function markRead(sim: Simulation, message: Message, typing: boolean): void {
  const customerId = message.customerId;
  if (customerId === null) return;
  let found = false;
  for (const earlier of sim.world.walkChatBack(customerId, message.phoneNumberId)) {
    found ||= earlier.id === message.id;
    if (!found || earlier.from !== "customer") continue;
    // What came before a message that was read has been read as well.
    if (earlier.tick === "read") break;
    if (earlier.tick !== "pending") advanceTick(sim, earlier, "read");
  }
  if (typing) {
    const chat = sim.world.getChat(customerId, message.phoneNumberId);
    changeChat(sim, chat, { typingUntil: sim.clock.now() + typingMs });
  }
}

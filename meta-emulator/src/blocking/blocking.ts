import type { Simulation } from "../simulation.ts";
import { toWaId } from "../world/phone-digits.ts";
import type { Person, PhoneNumber } from "../world/types.ts";

const dayMs = 24 * 3_600_000;
const mostBlocked = 64_000;

export type BlockFailure = { code: number; message: string; details: string };
export type BlockResult = { input: string; waId: string; failure: BlockFailure | null };

/** Whether a business number blocked this person: neither hears the other. */
export function isBlockedByNumber(sim: Simulation, phoneNumberId: string, customerId: string): boolean {
  return sim.world.blocks.find(keyOf(phoneNumberId, customerId)) !== null;
}

/** Only people who wrote within the last 24 hours can be blocked. */
export function blockUser(sim: Simulation, number: PhoneNumber, input: string): BlockResult {
  const waId = toWaId(input, number.digits) ?? input.replace(/\D/g, "");
  const person = sim.world.findCustomerByWaId(waId);
  const failure = findFailure(sim, number, waId, person);
  if (!failure && person) {
    const block = { phoneNumberId: number.id, customerId: person.id, input, waId, at: sim.clock.now() };
    sim.world.blocks.put(keyOf(number.id, person.id), block);
  }
  return { input, waId, failure };
}

/** Unblocking someone who is not blocked changes nothing. */
export function unblockUser(sim: Simulation, number: PhoneNumber, input: string): BlockResult {
  const waId = toWaId(input, number.digits) ?? input.replace(/\D/g, "");
  const person = sim.world.findCustomerByWaId(waId);
  if (person) sim.world.blocks.delete(keyOf(number.id, person.id));
  return { input, waId, failure: null };
}

function findFailure(sim: Simulation, number: PhoneNumber, waId: string, person: Person | null): BlockFailure | null {
  if (waId === number.digits) {
    return { code: 131021, message: "Recipient cannot be sender", details: "A phone number cannot block itself" };
  }
  const wroteAt = person ? sim.world.getChat(person.id, number.id).customerWroteAt : null;
  if (!person || wroteAt === null || sim.clock.now() - wroteAt >= dayMs) {
    return {
      code: sim.config.blockWindowCode,
      message: "Re-engagement required",
      details: "You can only block users that have messaged your business in the last 24 hours",
    };
  }
  if (listBlocked(sim, number.id).length >= mostBlocked) {
    return { code: 139101, message: "Blocklist limit reached", details: "The blocklist is full." };
  }
  return null;
}

export function listBlocked(sim: Simulation, phoneNumberId: string) {
  return [...sim.world.blocks.values()].filter((block) => block.phoneNumberId === phoneNumberId);
}

function keyOf(phoneNumberId: string, customerId: string): string {
  return `${phoneNumberId}:${customerId}`;
}

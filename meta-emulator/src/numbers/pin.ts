import { GraphError, invalid } from "../graph/graph-error.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";

export function readPin(pin: unknown): string {
  const text = typeof pin === "number" ? String(pin) : pin;
  if (typeof text !== "string" || !/^\d{6}$/.test(text)) throw invalid("The PIN must have 6 digits.");
  return text;
}

/** Needs no old PIN; the apps that listen to `security` hear of it. */
export function changePin(sim: Simulation, number: PhoneNumber, pin: string): void {
  const standing = { ...number.standing, wrongPins: [] };
  sim.world.phoneNumbers.put(number.id, { ...number, pin, standing });
  tellSecurity(sim, number, { event: "PIN_CHANGED" });
}

export function tellSecurity(sim: Simulation, number: PhoneNumber, value: Record<string, unknown>): void {
  tellWaba(sim, number.wabaId, { field: "security", value: { display_phone_number: number.digits, ...value } });
}

/** 133005 for a wrong PIN; 133008 after too many of them, 133009 when they come too fast. */
export function checkPin(sim: Simulation, number: PhoneNumber, pin: string): void {
  const { wrongPins: most, wrongPinsWindowMs: windowMs, wrongPinsGapMs: gapMs } = sim.config.numbers;
  const now = sim.clock.now();
  const wrong = number.standing.wrongPins.filter((at) => now - at < windowMs);
  if (wrong.length >= most) throw tooMany(133008, (wrong[0] ?? now) + windowMs - now);
  if (number.pin === null || number.pin === pin) return;
  const last = wrong.at(-1);
  if (wrong.length >= 2 && last !== undefined && now - last < gapMs) throw tooMany(133009, last + gapMs - now);
  const standing = { ...number.standing, wrongPins: [...wrong, now] };
  sim.world.phoneNumbers.put(number.id, { ...number, standing });
  throw new GraphError({ code: 133005 });
}

function tooMany(code: 133008 | 133009, waitMs: number): GraphError {
  return new GraphError({ code, details: `Try again in ${Math.ceil(waitMs / 1000)} seconds.` });
}

import { tellNumber } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import { changeAppData, readAppData } from "./app-data.ts";
import type { PendingSync } from "./types.ts";

/** Sends webhooks one by one at their times; what is left after a restart comes then. */
export function planSyncs(sim: Simulation, phoneNumberId: string, syncs: PendingSync[]): void {
  const { pending } = readAppData(sim.world, phoneNumberId);
  changeAppData(sim, phoneNumberId, { pending: [...pending, ...syncs] });
  for (const sync of syncs) plan(sim, phoneNumberId, sync);
}

/** Takes up what was on its way when the process ended. */
export function resumeSyncs(sim: Simulation): void {
  for (const { phoneNumberId, pending } of sim.world.appData.values()) {
    for (const sync of pending) plan(sim, phoneNumberId, sync);
  }
}

function plan(sim: Simulation, phoneNumberId: string, sync: PendingSync): void {
  sim.clock.at(sync.at, () => {
    const number = sim.world.phoneNumbers.find(phoneNumberId);
    const { pending } = readAppData(sim.world, phoneNumberId);
    if (!number || !pending.some(({ id }) => id === sync.id)) return;
    changeAppData(sim, phoneNumberId, { pending: pending.filter(({ id }) => id !== sync.id) });
    tellNumber(sim, number, { field: sync.field, label: sync.label, valueFor: () => sync.value });
  });
}

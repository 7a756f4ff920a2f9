import type { Simulation } from "../simulation.ts";
import type { World } from "../world/world.ts";
import type { AppData } from "./types.ts";

export function readAppData(world: World, phoneNumberId: string): AppData {
  return world.appData.find(phoneNumberId) ?? { phoneNumberId, contacts: [], threads: [], pending: [] };
}

export function changeAppData(sim: Simulation, phoneNumberId: string, change: Partial<AppData>): AppData {
  return sim.world.appData.put(phoneNumberId, { ...readAppData(sim.world, phoneNumberId), ...change });
}

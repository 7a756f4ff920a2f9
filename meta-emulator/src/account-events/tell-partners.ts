import { partnerOf } from "../accounts/partner.ts";
import { type Change, tellApp } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { Waba } from "../world/types.ts";

/** Tells the partners of a WABA: the entry is their own business, not the account. */
export function tellPartners(sim: Simulation, waba: Waba, change: Change): void {
  for (const app of sim.world.apps.values()) {
    const partner = partnerOf(app);
    const subscribed = waba.subscriptions.some(({ appId }) => appId === app.id);
    if (!subscribed && !waba.sharedWith.includes(partner)) continue;
    if (app.webhook?.fields.includes(change.field)) tellApp(sim, app.id, partner, change);
  }
}

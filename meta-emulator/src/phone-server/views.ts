import { commerceSettingsOf, findCatalogOf } from "../commerce/products.ts";
import { inboxUrl } from "../desk.ts";
import type { AppView, Delivery, World as WorldView } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { viewAccounts } from "../social/views.ts";
import type { App, PhoneNumber, StoredDelivery } from "../world/types.ts";

const shownBodyBytes = 64 * 1024;

export function viewWorld(sim: Simulation): WorldView {
  const numbers = [...sim.world.phoneNumbers.values()].map((number) => ({
    platform: "whatsapp" as const,
    phoneNumberId: number.id,
    wabaId: number.wabaId,
    displayPhoneNumber: number.displayPhoneNumber,
    verifiedName: number.verifiedName,
    pictureUrl: number.pictureUrl,
    catalogId: shownCatalogId(sim, number),
  }));
  return {
    clock: sim.clock.view(),
    faults: sim.faults.current(),
    businesses: [...numbers, ...viewAccounts(sim)],
    customers: [...sim.world.customers.values()],
    apps: [...sim.world.apps.values()].map(viewApp),
    inboxUrl: inboxUrl(sim),
  };
}

function viewApp({ id, name, webhook }: App): AppView {
  return { id, name, callbackUrl: webhook?.callbackUrl ?? null, fields: webhook?.fields ?? [] };
}

/** Connected to the number's WABA, and shown by the number. */
function shownCatalogId({ world }: Simulation, number: PhoneNumber): string | null {
  if (!commerceSettingsOf(world, number.id).isCatalogVisible) return null;
  return findCatalogOf(world, number.wabaId)?.id ?? null;
}

export function viewDelivery(delivery: StoredDelivery): Delivery {
  const { id, appId, field, label, url, attempts, state, duplicate, nextAttemptAt } = delivery;
  return {
    id,
    at: new Date(delivery.at).toISOString(),
    appId,
    field,
    label,
    url,
    attempts,
    state,
    duplicate,
    body: delivery.body.slice(0, shownBodyBytes),
    nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString(),
  };
}

/** Newest first. */
export function listDeliveries(sim: Simulation, filter: { failed: boolean; limit: number }): Delivery[] {
  const chosen: StoredDelivery[] = [];
  for (const delivery of sim.world.deliveries.values()) {
    if (!filter.failed || delivery.state === "retrying" || delivery.state === "failed") chosen.push(delivery);
  }
  return chosen.slice(-filter.limit).reverse().map(viewDelivery);
}

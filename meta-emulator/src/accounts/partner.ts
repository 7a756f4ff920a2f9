import { tellApp } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import type { App, Waba } from "../world/types.ts";
import { revokeTokens } from "./mint.ts";
import type { SystemUser } from "./types.ts";

/** The system user that an app has in a customer's portfolio; made when the customer first signs up. */
export function systemUserOf(sim: Simulation, app: App, portfolioId: string): SystemUser {
  for (const user of sim.world.systemUsers.values())
    if (user.appId === app.id && user.portfolioId === portfolioId) return user;
  const id = `122${newObjectId()}`;
  const name = `${app.name} (System User)`;
  return sim.world.systemUsers.put(id, { id, name, role: "employee", portfolioId, appId: app.id });
}

/** The customer's account is from now on the partner's to use, and the partner's app hears of it. */
export function shareWaba(sim: Simulation, app: App, waba: Waba, solutionId: string | null): void {
  const partner = partnerOf(app);
  const sharedWith = [...new Set([...waba.sharedWith, partner])];
  sim.world.wabas.put(waba.id, { ...waba, sharedWith });
  const solution = solutionId === null ? {} : { solution_id: solutionId, solution_partner_business_ids: [partner] };
  tellPartner(sim, app, waba, "PARTNER_ADDED", solution);
}

export function tellAppInstalled(sim: Simulation, app: App, waba: Waba): void {
  tellPartner(sim, app, waba, "PARTNER_APP_INSTALLED", { partner_app_id: app.id });
}

/** The customer removes the app: its business tokens answer 190/458, it hears nothing of the accounts any more. */
export function uninstallApp(sim: Simulation, app: App, portfolioId: string): { revoked: number; wabaIds: string[] } {
  const revoked = revokeTokens(sim, 458, (token) => token.appId === app.id && token.clientBusinessId === portfolioId);
  const partner = partnerOf(app);
  const left: string[] = [];
  for (const waba of [...sim.world.wabas.values()]) {
    const subscribed = waba.subscriptions.some(({ appId }) => appId === app.id);
    const shared = waba.sharedWith.includes(partner);
    if (waba.portfolioId !== portfolioId || !(subscribed || shared)) continue;
    sim.world.wabas.put(waba.id, {
      ...waba,
      subscriptions: waba.subscriptions.filter(({ appId }) => appId !== app.id),
      sharedWith: waba.sharedWith.filter((id) => id !== partner),
    });
    left.push(waba.id);
    tellPartner(sim, app, waba, "PARTNER_APP_UNINSTALLED", { partner_app_id: app.id });
    if (shared) tellPartner(sim, app, waba, "PARTNER_REMOVED", {});
  }
  return { revoked, wabaIds: left };
}

/** Of `PARTNER_*` the entry is the partner's business, not the account that it is about. */
function tellPartner(sim: Simulation, app: App, waba: Waba, event: string, more: Record<string, unknown>): void {
  if (!app.webhook?.fields.includes("account_update")) return;
  const info = { waba_id: waba.id, owner_business_id: waba.portfolioId, ...more };
  const value = { event, waba_info: info };
  tellApp(sim, app.id, partnerOf(app), { field: "account_update", label: event, value });
}

/** An app without a portfolio stands for its own business. */
export function partnerOf(app: App): string {
  return app.businessId ?? app.id;
}

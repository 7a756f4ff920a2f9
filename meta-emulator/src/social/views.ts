import type { BusinessNumber } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { isInstagram, listAccounts, platformOf } from "./accounts.ts";

/** Pages and Instagram accounts among whom a person can write to. */
export function viewAccounts(sim: Simulation): BusinessNumber[] {
  return listAccounts(sim.world).map((account) => ({
    platform: platformOf(account),
    phoneNumberId: account.id,
    wabaId: "",
    displayPhoneNumber: isInstagram(account) ? account.username : account.name,
    verifiedName: account.name,
    pictureUrl: account.pictureUrl,
    catalogId: null,
  }));
}

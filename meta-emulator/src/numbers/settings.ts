import { getPhoneNumber } from "../graph/access.ts";
import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject, type Params } from "../graph/params.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import { checkCalling } from "./calling-settings.ts";
import type { NumberSettings } from "./types.ts";

const scope = "whatsapp_business_management";
const longestRetentionMinutes = 43_200;

export function readSettings(sim: Simulation, phoneNumberId: string): NumberSettings {
  const found = sim.world.numberSettings.find(phoneNumberId);
  return found ?? { calling: { status: "DISABLED" }, retentionMinutes: null };
}

/** `GET /{phone-number-id}/settings` */
export function getSettings({ sim, access, method, id }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const { calling, retentionMinutes } = readSettings(sim, number.id);
  const { dataRegion } = number.standing;
  const identityCheck = number.identityKeyCheck;
  return {
    calling,
    user_identity_change: { enable_identity_key_check: identityCheck },
    storage_configuration: {
      status: dataRegion === null ? "DEFAULT" : "IN_COUNTRY_STORAGE_ENABLED",
      ...(dataRegion === null ? {} : { data_localization_region: dataRegion }),
      ...(retentionMinutes === null ? {} : { retention_minutes: retentionMinutes }),
    },
  };
}

/** `POST /{phone-number-id}/settings`: any of calling, identity check and storage; the rest stays. */
export function postSettings({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const before = readSettings(sim, number.id);
  const { calling, user_identity_change: identity, storage_configuration: storage } = params;
  if (calling === undefined && identity === undefined && storage === undefined) throw missing("calling");
  const after: NumberSettings = {
    calling: calling === undefined ? before.calling : { ...before.calling, ...checkCalling(calling) },
    retentionMinutes: storage === undefined ? before.retentionMinutes : readRetention(storage),
  };
  const identityKeyCheck = identity === undefined ? number.identityKeyCheck : readIdentityCheck(identity);
  sim.world.numberSettings.put(number.id, after);
  sim.world.phoneNumbers.put(number.id, { ...number, identityKeyCheck });
  tellWaba(sim, number.wabaId, {
    field: "account_settings_update",
    value: {
      messaging_product: "whatsapp",
      timestamp: String(Math.floor(sim.clock.now() / 1000)),
      type: "PHONE_NUMBER_SETTINGS",
      phone_number_settings: {
        phone_number_id: number.id,
        ...(calling === undefined ? {} : { calling: after.calling }),
        ...(identity === undefined ? {} : { user_identity_change: { enable_identity_key_check: identityKeyCheck } }),
        ...(storage === undefined ? {} : { storage_configuration: { retention_minutes: after.retentionMinutes } }),
      },
    },
  });
  return { success: true };
}

function readIdentityCheck(identity: unknown): boolean {
  if (!isObject(identity)) throw wrongParameter("Param user_identity_change must be a JSON object.");
  const enable = identity.enable_identity_key_check;
  if (enable === undefined) throw missing("user_identity_change['enable_identity_key_check']");
  if (typeof enable === "boolean") return enable;
  if (enable === "true" || enable === "false") return enable === "true";
  throw wrongParameter("Param user_identity_change['enable_identity_key_check'] must be a boolean");
}

function readRetention(storage: unknown): number | null {
  if (!isObject(storage)) throw wrongParameter("Param storage_configuration must be a JSON object.");
  return readMinutes(storage);
}

function readMinutes({ retention_minutes: minutes }: Params): number | null {
  if (minutes === undefined) return null;
  const number = Number(minutes);
  if (Number.isInteger(number) && number >= 1 && number <= longestRetentionMinutes) return number;
  throw wrongParameter(
    `Param storage_configuration['retention_minutes'] must be between 1 and ${longestRetentionMinutes}`,
  );
}

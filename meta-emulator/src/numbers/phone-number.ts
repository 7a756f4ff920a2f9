import { getPhoneNumber, getWaba } from "../graph/access.ts";
import { selectFields } from "../graph/fields.ts";
import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { isObject } from "../graph/params.ts";
import { verifyOverride } from "../subscriptions/overrides.ts";
import { describeNumber } from "./describe-number.ts";
import { askForName } from "./display-name.ts";
import { changePin, readPin } from "./pin.ts";
import { removeNumber } from "./remove-number.ts";

const node = "WhatsAppBusinessPhoneNumber";
const defaults = ["verified_name", "code_verification_status", "display_phone_number", "quality_rating", "id"];
const scope = "whatsapp_business_management";

/** `GET /{phone-number-id}` */
export function readPhoneNumber({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  return selectFields(node, describeNumber(sim, access.app, number), defaults, params.fields);
}

/** `GET /{waba-id}/phone_numbers` */
export function listPhoneNumbers(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const waba = getWaba(sim, access, method, id, scope);
  const numbers = [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === waba.id);
  return pageOf(numbers, call, (number) =>
    selectFields(node, describeNumber(sim, access.app, number), defaults, params.fields),
  );
}

/** `POST /{phone-number-id}`: two-step PIN, display name, and the callback override of this number. */
export async function changePhoneNumber({ sim, access, method, id, params }: GraphCall): Promise<unknown> {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const { pin, webhook_configuration: webhook, new_display_name: name } = params;
  if (pin === undefined && webhook === undefined && name === undefined) throw missing("pin");
  if (webhook !== undefined) {
    if (!isObject(webhook)) throw wrongParameter("Param webhook_configuration must be a JSON object.");
    number.overrideCallbackUrl = await verifyOverride(sim, webhook.override_callback_uri, webhook.verify_token);
    sim.world.phoneNumbers.put(number.id, number);
  }
  if (name !== undefined) askForName(sim, number, name);
  if (pin !== undefined) changePin(sim, number, readPin(pin));
  return { success: true };
}

/** `DELETE /{phone-number-id}` */
export function deletePhoneNumber({ sim, access, method, id }: GraphCall): unknown {
  removeNumber(sim, getPhoneNumber(sim, access, method, id, scope));
  return { success: true };
}

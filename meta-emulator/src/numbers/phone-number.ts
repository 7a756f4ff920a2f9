import type { Access } from "../graph/access.ts";
import { getPhoneNumber, getWaba } from "../graph/access.ts";
import { selectFields } from "../graph/fields.ts";
import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { isObject } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import { verifyOverride } from "../subscriptions/overrides.ts";
import type { PhoneNumber } from "../world/types.ts";

const node = "WhatsAppBusinessPhoneNumber";
const defaults = ["verified_name", "code_verification_status", "display_phone_number", "quality_rating", "id"];
const scope = "whatsapp_business_management";

/** `GET /{phone-number-id}` */
export function readPhoneNumber({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  return selectFields(node, describeNumber(sim, access, number), defaults, params.fields);
}

/** `GET /{waba-id}/phone_numbers` */
export function listPhoneNumbers({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  const numbers = [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === waba.id);
  return pageOf(numbers, params, (number) =>
    selectFields(node, describeNumber(sim, access, number), defaults, params.fields),
  );
}

/** `POST /{phone-number-id}`: two-step PIN, and the callback override of this number. */
export async function changePhoneNumber({ sim, access, method, id, params }: GraphCall): Promise<unknown> {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const { pin, webhook_configuration: webhook } = params;
  if (pin === undefined && webhook === undefined) throw missing("pin");
  if (pin !== undefined) number.pin = readPin(pin);
  if (webhook !== undefined) {
    if (!isObject(webhook)) throw wrongParameter("Param webhook_configuration must be a JSON object.");
    number.overrideCallbackUrl = await verifyOverride(sim, webhook.override_callback_uri, webhook.verify_token);
  }
  sim.world.phoneNumbers.put(number.id, number);
  return { success: true };
}

export function readPin(pin: unknown): string {
  const text = typeof pin === "number" ? String(pin) : pin;
  if (typeof text !== "string" || !/^\d{6}$/.test(text)) throw invalid("The PIN must have 6 digits.");
  return text;
}

function describeNumber(sim: Simulation, access: Access, number: PhoneNumber): Record<string, unknown> {
  const waba = sim.world.wabas.find(number.wabaId);
  const subscription = waba?.subscriptions.find(({ appId }) => appId === access.app.id);
  const webhook = {
    ...(number.overrideCallbackUrl ? { phone_number: number.overrideCallbackUrl } : {}),
    ...(subscription?.overrideCallbackUrl ? { whatsapp_business_account: subscription.overrideCallbackUrl } : {}),
    ...(access.app.webhook ? { application: access.app.webhook.callbackUrl } : {}),
  };
  const canSend = number.registered ? "AVAILABLE" : "BLOCKED";
  return {
    id: number.id,
    display_phone_number: number.displayPhoneNumber,
    verified_name: number.verifiedName,
    quality_rating: number.qualityRating,
    code_verification_status: number.verified ? "VERIFIED" : "NOT_VERIFIED",
    platform_type: number.registered ? "CLOUD_API" : "NOT_APPLICABLE",
    throughput: { level: number.registered ? "STANDARD" : "NOT_APPLICABLE" },
    status: number.registered ? "CONNECTED" : "PENDING",
    name_status: "APPROVED",
    new_name_status: "NONE",
    account_mode: "LIVE",
    is_official_business_account: false,
    is_pin_enabled: number.pin !== null,
    is_on_biz_app: false,
    search_visibility: "VISIBLE",
    whatsapp_business_manager_messaging_limit: number.messagingLimit,
    last_onboarded_time: undefined,
    certificate: undefined,
    webhook_configuration: webhook,
    health_status: {
      can_send_message: canSend,
      entities: [
        { entity_type: "PHONE_NUMBER", id: number.id, can_send_message: canSend },
        { entity_type: "WABA", id: number.wabaId, can_send_message: "AVAILABLE" },
        { entity_type: "BUSINESS", id: waba?.portfolioId ?? "0", can_send_message: "AVAILABLE" },
        { entity_type: "APP", id: access.app.id, can_send_message: "AVAILABLE" },
      ],
    },
  };
}

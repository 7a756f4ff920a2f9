import { createHash } from "node:crypto";
import { readAutomation } from "../automation/automation.ts";
import type { Simulation } from "../simulation.ts";
import type { App, PhoneNumber } from "../world/types.ts";
import { numberHealth } from "./health.ts";

/** Every field of a phone number, as the Graph API names them. */
export function describeNumber(sim: Simulation, app: App, number: PhoneNumber): Record<string, unknown> {
  const { standing } = number;
  const { newName } = standing;
  return {
    id: number.id,
    display_phone_number: number.displayPhoneNumber,
    verified_name: number.verifiedName,
    quality_rating: number.qualityRating,
    quality_score: { score: number.qualityRating },
    code_verification_status: standing.codeExpired ? "EXPIRED" : number.verified ? "VERIFIED" : "NOT_VERIFIED",
    platform_type: number.registered ? "CLOUD_API" : "NOT_APPLICABLE",
    throughput: { level: levelOf(number) },
    status: statusOf(number),
    name_status: standing.nameStatus,
    new_display_name: newName?.name,
    new_name_status: newName?.status ?? "NONE",
    account_mode: number.allowedRecipients === null ? "LIVE" : "SANDBOX",
    is_official_business_account: standing.official,
    is_pin_enabled: number.pin !== null,
    is_on_biz_app: standing.coexistence !== null,
    is_preverified_number: false,
    search_visibility: "VISIBLE",
    username: standing.username?.name,
    country_dial_code: number.digits.startsWith("1") ? "1" : number.digits.slice(0, 3),
    whatsapp_business_manager_messaging_limit: number.messagingLimit,
    messaging_limit_tier: number.messagingLimit,
    last_onboarded_time:
      standing.onboardedAt === null
        ? undefined
        : new Date(standing.onboardedAt).toISOString().replace(/\.\d+Z$/, "+0000"),
    certificate: certificateOf(number.id, number.verifiedName, standing.nameStatus),
    new_certificate: newName ? certificateOf(number.id, newName.name, newName.status) : undefined,
    webhook_configuration: webhookConfiguration(sim, app, number),
    conversational_automation: { id: number.id, ...readAutomation(sim, number.id) },
    health_status: numberHealth(sim, app, number),
  };
}

/** Said of a connected number only: one that is not registered is not, whatever its quality. */
const ofConnected: readonly (string | null)[] = ["FLAGGED", "RATE_LIMITED"];

export function statusOf(number: PhoneNumber): string {
  const { status } = number.standing;
  if (status !== null && (number.registered || !ofConnected.includes(status))) return status;
  if (number.registered) return "CONNECTED";
  return number.standing.onboardedAt === null ? "PENDING" : "DISCONNECTED";
}

/** A number that is used with the app as well has a limit of its own and the usual level. */
function levelOf({ registered, throughput }: PhoneNumber): string {
  return registered ? (throughput === "HIGH" ? "HIGH" : "STANDARD") : "NOT_APPLICABLE";
}

/** The proof of an approved name that older ways of registering asked for. */
function certificateOf(id: string, name: string, status: string): string | undefined {
  if (status !== "APPROVED" && status !== "AVAILABLE_WITHOUT_REVIEW") return undefined;
  return createHash("sha256").update(`${id}:${name}`).digest("base64");
}

function webhookConfiguration(sim: Simulation, app: App, number: PhoneNumber): Record<string, string> {
  const subscription = sim.world.wabas.find(number.wabaId)?.subscriptions.find(({ appId }) => appId === app.id);
  return {
    ...(number.overrideCallbackUrl ? { phone_number: number.overrideCallbackUrl } : {}),
    ...(subscription?.overrideCallbackUrl ? { whatsapp_business_account: subscription.overrideCallbackUrl } : {}),
    ...(app.webhook ? { application: app.webhook.callbackUrl } : {}),
  };
}

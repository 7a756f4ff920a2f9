import { shareWaba, tellAppInstalled, uninstallApp } from "../accounts/partner.ts";
import { tellNumber, tellWaba } from "../outbox/tell.ts";
import type { AccountNews } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { App, Waba } from "../world/types.ts";
import { alert, seconds, tellUpdate } from "./payloads.ts";
import { tellPartners } from "./tell-partners.ts";

/** Tells of an account what Meta tells of it. */
export function tellAccountNews(sim: Simulation, waba: Waba, act: AccountNews): void {
  const now = seconds(sim.clock.now());
  switch (act.type) {
    case "limit_alert":
      tellWaba(sim, waba.id, {
        field: "account_alerts",
        value: alert(
          "BUSINESS",
          waba.portfolioId,
          "WARNING",
          "ACTIVE",
          `INCREASED_CAPABILITIES_ELIGIBILITY_${act.outcome}`,
        ),
      });
      break;
    case "international_authentication":
      tellUpdate(sim, waba, "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE", {
        auth_international_rate_eligibility: {
          start_time: now,
          exception_countries: act.exceptions.map((country) => ({ country_code: country, start_time: now })),
        },
      });
      break;
    case "volume_tier":
      tellUpdate(sim, waba, "VOLUME_BASED_PRICING_TIER_UPDATE", {
        volume_tier_info: {
          tier_update_time: now,
          pricing_category: act.category,
          tier: act.tier,
          effective_month: new Date(sim.clock.now()).toISOString().slice(0, 7),
          region: act.region,
        },
      });
      break;
    case "certification":
      tellUpdate(sim, waba, "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE", {
        partner_client_certification_info: {
          client_business_id: waba.portfolioId,
          status: act.status,
          rejection_reasons: act.reasons ?? ["NONE"],
        },
      });
      break;
    case "partner":
      partner(sim, waba, act);
      break;
    case "partner_solution":
      tellPartners(sim, waba, {
        field: "partner_solutions",
        value: { event: act.event, solution_id: act.solutionId, solution_status: act.status },
      });
      break;
    case "payment_configuration":
      tellWaba(sim, waba.id, {
        field: "payment_configuration_update",
        value: {
          configuration_name: act.name,
          provider_name: act.provider,
          provider_mid: act.merchantId,
          status: act.status,
          created_timestamp: now,
          updated_timestamp: now,
        },
      });
      break;
    case "automatic_event":
      automaticEvent(sim, act);
      break;
  }
}

function partner(sim: Simulation, waba: Waba, act: Extract<AccountNews, { type: "partner" }>): void {
  const app = getApp(sim, act.appId);
  if (act.event === "added") shareWaba(sim, app, waba, act.solutionId ?? null);
  else if (act.event === "installed") tellAppInstalled(sim, app, waba);
  else uninstallApp(sim, app, waba.portfolioId);
}

function automaticEvent(sim: Simulation, act: Extract<AccountNews, { type: "automatic_event" }>): void {
  const message = sim.world.messages.find(act.messageId);
  const number = message ? sim.world.phoneNumbers.find(message.phoneNumberId) : null;
  if (!message || !number) throw new ApiError(404, "message_unknown", `there is no message ${act.messageId}`);
  const { event, messageId, clickId, currency, value } = act;
  const automatic = {
    id: messageId,
    event_name: event,
    timestamp: seconds(sim.clock.now()),
    ...(clickId === undefined ? {} : { ctwa_clid: clickId }),
    // Thousandths of the currency.
    ...(currency === undefined ? {} : { custom_data: { currency, value: Math.round((value ?? 0) * 1000) } }),
  };
  tellNumber(sim, number, {
    field: "automatic_events",
    label: `automatic event · ${event}`,
    valueFor: () => ({ automatic_events: [automatic] }),
  });
}

function getApp(sim: Simulation, id: string): App {
  const app = sim.world.apps.find(id);
  if (!app) throw new ApiError(404, "app_unknown", `there is no app ${id}`);
  return app;
}

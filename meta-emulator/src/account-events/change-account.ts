import type { RestrictionType } from "../accounts/standing.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { AccountChange } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import type { Waba } from "../world/types.ts";
import { setPhoneNumberCap, setVerification } from "./capability.ts";
import { deleteAccount } from "./delete-account.ts";
import { infoOf, seconds, tellUpdate } from "./payloads.ts";

const dayMs = 24 * 3_600_000;

/** Does to an account what Meta or its owner does, and tells the apps that listen. */
export function changeAccount(sim: Simulation, waba: Waba, act: AccountChange): void {
  switch (act.type) {
    case "review":
      change(sim, waba, { review: act.decision });
      tellWaba(sim, waba.id, { field: "account_review_update", value: { decision: act.decision } });
      break;
    case "ban":
      ban(sim, waba, act.state);
      break;
    case "restrict":
      restrict(sim, waba, act.restrictions);
      break;
    case "lift_restrictions":
      change(sim, waba, { restrictions: [] });
      break;
    case "restrict_countries":
      change(sim, waba, { restrictedCountries: act.countries });
      break;
    case "violation":
      tellUpdate(sim, waba, "ACCOUNT_VIOLATION", { violation_info: { violation_type: act.violation } });
      break;
    case "delete_account":
      deleteAccount(sim, waba);
      break;
    case "payment":
      change(sim, waba, { fundingId: act.attached ? (waba.standing.fundingId ?? newObjectId()) : null });
      break;
    case "verification":
      setVerification(sim, waba.portfolioId, act.status);
      break;
    case "phone_number_cap":
      setPhoneNumberCap(sim, waba.portfolioId, act.most);
      break;
    case "country":
      change(sim, waba, { country: act.country });
      tellUpdate(sim, waba, "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE", { country: act.country });
      break;
    case "ad_account_linked":
      tellUpdate(sim, waba, "AD_ACCOUNT_LINKED", {
        waba_info: { ...infoOf(waba), ad_account_linked: act.adAccountId },
      });
      break;
    case "marketing_terms_signed":
      tellUpdate(sim, waba, "MM_LITE_TERMS_SIGNED", { waba_info: infoOf(waba) });
      break;
  }
}

function change(sim: Simulation, waba: Waba, standing: Partial<Waba["standing"]>): void {
  sim.world.wabas.put(waba.id, { ...waba, standing: { ...waba.standing, ...standing } });
}

function ban(sim: Simulation, waba: Waba, state: "DISABLE" | "REINSTATE" | "SCHEDULE_FOR_DISABLE"): void {
  change(sim, waba, { ban: state === "REINSTATE" ? null : state });
  const date = new Date(sim.clock.now());
  const day = date.toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
  tellUpdate(sim, waba, "DISABLED_UPDATE", { ban_info: { waba_ban_state: state, waba_ban_date: day } });
}

function restrict(sim: Simulation, waba: Waba, given: { type: string; days: number; remediation?: string }[]): void {
  const now = sim.clock.now();
  const restrictions = given.map(({ type, days, remediation }) => ({
    // The schema of the act lists the types.
    type: type as RestrictionType,
    until: now + days * dayMs,
    remediation: remediation ?? null,
  }));
  const kept = waba.standing.restrictions.filter((old) => !restrictions.some(({ type }) => type === old.type));
  change(sim, waba, { restrictions: [...kept, ...restrictions] });
  tellUpdate(sim, waba, "ACCOUNT_RESTRICTION", {
    restriction_info: restrictions.map(({ type, until, remediation }) => ({
      restriction_type: type,
      expiration: seconds(until),
      ...(remediation === null ? {} : { remediation }),
    })),
  });
}

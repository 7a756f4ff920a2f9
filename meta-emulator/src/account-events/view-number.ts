import { statusOf } from "../numbers/describe-number.ts";
import { accountEntities, numberEntity, summary } from "../numbers/health.ts";
import { isRestricted } from "../numbers/trouble.ts";
import type { NumberState } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";

/** A number as the operator's panel shows it. */
export function viewNumber(sim: Simulation, number: PhoneNumber): NumberState {
  const { standing } = number;
  const waba = sim.world.wabas.find(number.wabaId);
  const portfolio = waba ? sim.world.portfolios.find(waba.portfolioId) : null;
  const entities = [numberEntity(sim, number), ...(waba ? accountEntities(sim, waba) : [])];
  const code = sim.world.verifications.find(number.id);
  const { coexistence, newName } = standing;
  return {
    phoneNumberId: number.id,
    wabaId: number.wabaId,
    displayPhoneNumber: number.displayPhoneNumber,
    verifiedName: number.verifiedName,
    status: statusOf(number),
    qualityRating: number.qualityRating,
    messagingLimit: number.messagingLimit,
    reachedPeople: waba ? sim.rules.reached(waba.portfolioId).day.count(sim.clock.now()) : 0,
    throughput: number.throughput,
    nameStatus: standing.nameStatus,
    requestedName: newName ? { name: newName.name, status: newName.status } : null,
    registered: number.registered,
    verified: number.verified,
    codeExpired: standing.codeExpired,
    official: standing.official,
    username: standing.username,
    maintenanceUntil: isoOrNull(number.maintenanceUntil),
    allowedRecipients: number.allowedRecipients,
    coexistence: coexistence && {
      onboardedAt: new Date(coexistence.onboardedAt).toISOString(),
      sharesHistory: coexistence.sharesHistory,
      contactsAskedAt: isoOrNull(coexistence.contactsAskedAt),
      historyAskedAt: isoOrNull(coexistence.historyAskedAt),
    },
    code:
      code && code.expiresAt > sim.clock.now()
        ? { code: code.code, method: code.method, expiresAt: new Date(code.expiresAt).toISOString() }
        : null,
    account: {
      name: waba?.name ?? "",
      review: waba?.standing.review ?? "PENDING",
      ban: waba?.standing.ban ?? null,
      restrictions: (waba?.standing.restrictions ?? [])
        .filter(({ type }) => waba && isRestricted(sim, waba, type))
        .map(({ type, until }) => ({ type, until: new Date(until).toISOString() })),
      restrictedCountries: waba?.standing.restrictedCountries ?? [],
      paid: waba?.standing.fundingId !== null,
      businessId: portfolio?.id ?? "",
      businessName: portfolio?.name ?? "",
      verification: portfolio?.standing.verification ?? "not_verified",
      maxPhoneNumbers: portfolio?.standing.maxPhoneNumbers ?? 0,
    },
    health: summary(entities).can_send_message,
    problems: entities.flatMap(({ errors = [], additional_info: info = [] }) => [
      ...errors.map(({ error_code: code, error_description: words }) => `${words} (${code})`),
      ...info,
    ]),
  };
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

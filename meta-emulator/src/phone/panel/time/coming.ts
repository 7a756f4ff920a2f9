import type { Delivery, NumberState, TemplateView, TokenView } from "../../../phone-api.ts";
import type { TimeWords } from "./time-words.ts";

/** Something that happens by itself when its time comes. `about` names it, as its owner wrote it. */
export type Coming = { kind: keyof TimeWords["kinds"]; at: number; about: string };

type Sources = {
  deliveries: readonly Delivery[];
  templates: readonly TemplateView[];
  tokens: readonly TokenView[];
  numbers: readonly NumberState[];
};

/** When free-form messages and utility templates in the window begin to be charged. */
const pricesChangeAt = Date.UTC(2026, 9, 1);

/** What is waiting for its time, soonest first; of webhooks only the next attempt. */
export function comingOf(sources: Sources, now: number, most: number): Coming[] {
  const all: Coming[] = [{ kind: "prices", at: pricesChangeAt, about: "" }];
  const add = (kind: Coming["kind"], at: string | null, about: string) => {
    if (at !== null) all.push({ kind, at: Date.parse(at), about });
  };
  const next = sources.deliveries
    .filter(({ nextAttemptAt }) => nextAttemptAt !== null && Date.parse(nextAttemptAt) > now)
    .toSorted((a, b) => (a.nextAttemptAt ?? "").localeCompare(b.nextAttemptAt ?? ""))[0];
  if (next) add("webhook", next.nextAttemptAt, next.label);
  for (const template of sources.templates) {
    add("review", template.reviewAt, template.name);
    add("pause", template.pausedUntil, template.name);
    add("recategorise", template.recategorisation?.at ?? null, template.name);
    add("held", template.heldUntil, template.name);
  }
  for (const { works, expiresAt, ending } of sources.tokens) if (works) add("token", expiresAt, `…${ending}`);
  for (const { displayPhoneNumber, code, maintenanceUntil, account } of sources.numbers) {
    add("code", code?.expiresAt ?? null, displayPhoneNumber);
    add("maintenance", maintenanceUntil, displayPhoneNumber);
    for (const { until } of account.restrictions) add("restriction", until, account.name);
  }
  // Numbers of one account have its restrictions in common.
  const once = new Map(all.map((coming) => [`${coming.kind} ${coming.at} ${coming.about}`, coming]));
  return [...once.values()]
    .filter(({ at }) => at > now)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most);
}

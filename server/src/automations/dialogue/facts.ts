import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { aboutWhen } from "./requested-time.ts";
import { example, menuText } from "./summary.ts";
import { proceed, say, type Turn } from "./turn.ts";

/** Everything that is sold. */
export const showMenu = (before: Dialogue, context: DialogueContext): Turn => ({
  ...say({ ...before, misunderstood: 0 }, menuText(context, before.language)),
  isFact: true,
});

export const welcomed = (before: Dialogue, context: DialogueContext): Turn =>
  say(
    { ...before, misunderstood: 0 },
    context.texts(before.language)("welcome", {
      business: context.business.name,
      example: example(context, before.language),
    }),
  );

/** How far the open order is and, once it was accepted, when it is expected. That there is none helps nobody who waits. */
export function tellStatus(before: Dialogue, { openOrder, business, now, texts }: DialogueContext): Turn {
  const t = texts(before.language);
  if (!openOrder) return say(before, t("noOrder"));
  const { promisedFor, shortNumber: order } = openOrder;
  const status = t(`status_${openOrder.status}`);
  const isExpected = promisedFor !== null && promisedFor > now && openOrder.status !== "pending";
  const told = isExpected
    ? t("statusExpected", {
        order,
        status,
        time: aboutWhen(promisedFor, now, business.settings.timeZone, before.language, t),
      })
    : t("status", { order, status });
  return { ...say({ ...before, misunderstood: 0 }, told), isFact: true };
}

/** Kindly, and back to what is being asked. */
export function thanked(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  if (before.asking === null) return say({ ...before, misunderstood: 0 }, t("thanks"));
  return { ...proceed(before, context, [t("thanks")]), isFact: true };
}

/** From now on in that language, with what is being asked said again in it. */
export function switchLanguage(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  if (before.asking === null) return { ...say({ ...before, misunderstood: 0 }, t("languageSwitched")), isFact: true };
  return { ...proceed(before, context, [t("languageSwitched")]), isFact: true };
}

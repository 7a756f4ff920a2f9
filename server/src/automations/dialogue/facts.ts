import { aboutWhen } from "../notice-texts.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { menuText } from "./prompts.ts";
import { dayAndClock } from "./requested-time.ts";
import { textsIn } from "./texts.ts";
import { proceed, say, type Turn } from "./turn.ts";

/** Everything that is sold. */
export const showMenu = (before: Dialogue, context: DialogueContext): Turn => ({
  ...say({ ...before, misunderstood: 0 }, menuText(context, before.language)),
  isFact: true,
});

/** How far the open order is and, once it was accepted, when it is expected. */
export function tellStatus(before: Dialogue, { openOrder, business, now }: DialogueContext): Turn {
  const t = textsIn(before.language);
  if (!openOrder) return { ...say(before, t.noOrder), isFact: true };
  const { shortNumber, status, promisedFor } = openOrder;
  const when =
    promisedFor === null || promisedFor <= now || status === "pending"
      ? null
      : aboutWhen(before.language, dayAndClock(promisedFor, now, business.settings.timeZone, before.language));
  return { ...say({ ...before, misunderstood: 0 }, t.statusOf(shortNumber, t.statuses[status], when)), isFact: true };
}

/** Kindly, and back to what is being asked. */
export function thanked(before: Dialogue, context: DialogueContext): Turn {
  const t = textsIn(before.language);
  if (before.asking === null) return say({ ...before, misunderstood: 0 }, t.thanks);
  return { ...proceed(before, context, [t.thanks]), isFact: true };
}

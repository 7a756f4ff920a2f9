import { inLanguage } from "@croozer/contracts/basics";
import { ask, type Choice, limits, type Prompt } from "./choices.ts";
import type { DialogueContext } from "./context.ts";
import type { Asking, Dialogue, Language, TimeProblem } from "./dialogue.ts";
import { timeInWords } from "./requested-time.ts";
import { addressInWords } from "./summary.ts";

/** Where to: saved addresses to choose from; pick-up beside an address that nothing is delivered to. */
export function promptForAddress(
  { refused, missing }: Extract<Asking, { kind: "address" }>,
  { language, token, cart }: Dialogue,
  { addresses, business, texts, areas }: DialogueContext,
  intro: string,
): Prompt {
  const t = texts(language);
  if (missing) return ask(t(`askMissing_${missing}`, { address: addressInWords(cart, t) }), [], t, intro);
  const pickup = refused && business.settings.pickupEnabled;
  const saved = addresses
    .map(({ address }, index) => ({ address, id: `address:${token}:${index}` }))
    .filter(({ address }) => !refused || address !== cart.address)
    .slice(0, limits.rows - 1);
  const choices: Choice[] = [
    // A long one is told whole under its beginning.
    ...saved.map(({ address, id }) => ({
      id,
      title: address,
      description: [...address].length > limits.rowTitle ? address : null,
    })),
    ...(pickup ? [{ id: `fulfilment:${token}:pickup`, title: t("pickup") }] : []),
  ];
  if (!refused) return ask(t("askAddress"), choices, t, intro);
  const served = areas.filter(({ active }) => active).map(({ name }) => inLanguage(name, language));
  const told = t("notServed", { address: addressInWords(cart, t), areas: served.join(", ") });
  return ask(`${told}\n${t(pickup ? "askOtherAddressOrPickup" : "askOtherAddress")}`, choices, t, intro);
}

/** When: with the first possible time to tap where what was asked for is not. */
export function promptForTime(
  { problem }: Extract<Asking, { kind: "time" }>,
  { language, token }: Dialogue,
  context: DialogueContext,
  intro: string,
): Prompt {
  const t = context.texts(language);
  if (!problem) return ask(t("askTime"), [], t, intro);
  if (problem.code === "order.intake_paused") return promptForPaused(problem, { language, token }, context, intro);
  const possible = problem.code === "order.closed" ? problem.earliest : problem.suggestion;
  const choices = possible
    ? [{ id: `time:${token}:${possible}`, title: instantInWords(possible, language, context) }]
    : [];
  const why = problem.code === "order.closed" ? closedText(problem, language, context) : t(`time_${problem.reason}`);
  return ask(`${why}\n${t("askTimeLater")}`, choices, t, intro);
}

/** The truth about a pause, and what there is instead: the other way, or the first time after it. */
function promptForPaused(
  { fulfilment, until, earliest }: Extract<TimeProblem, { code: "order.intake_paused" }>,
  { language, token }: Pick<Dialogue, "language" | "token">,
  context: DialogueContext,
  intro: string,
): Prompt {
  const { paused = [], business, texts } = context;
  const t = texts(language);
  const isDelivery = fulfilment === "delivery";
  const other = isDelivery ? "pickup" : "delivery";
  const isOtherOpen = business.settings[isDelivery ? "pickupEnabled" : "deliveryEnabled"] && !paused.includes(other);
  const time =
    until && timeInWords({ time: until, timeSaidAt: null }, context.now, business.settings.timeZone, language, t);
  const told = time
    ? t(isDelivery ? "deliveryPausedUntil" : "pickupPausedUntil", { time })
    : t(isDelivery ? "deliveryPaused" : "pickupPaused");
  const choices = [
    ...(isOtherOpen ? [{ id: `fulfilment:${token}:${other}`, title: t(other) }] : []),
    ...(earliest ? [{ id: `time:${token}:${earliest}`, title: instantInWords(earliest, language, context) }] : []),
  ];
  return ask(choices.length > 0 ? `${told}\n${t("pausedInstead")}` : told, choices, t, intro);
}

export function closedText(
  { opensAt, note }: Extract<TimeProblem, { code: "order.closed" }>,
  language: Language,
  context: DialogueContext,
): string {
  const t = context.texts(language);
  const told =
    opensAt === null ? t("closedForLong") : t("closedUntil", { time: instantInWords(opensAt, language, context) });
  const why = note && inLanguage(note, language);
  return why ? `${told} (${why})` : told;
}

const instantInWords = (instant: string, language: Language, { now, business, texts }: DialogueContext): string =>
  timeInWords({ time: instant, timeSaidAt: null }, now, business.settings.timeZone, language, texts(language));

import { inLanguage } from "@croozer/contracts/basics";
import { money } from "../../platform/text/money.ts";
import { ask, type Choice, limits, type Prompt, text } from "./choices.ts";
import type { DialogueContext } from "./context.ts";
import type { Asking, Dialogue } from "./dialogue.ts";
import { promptForAddress, promptForTime } from "./place-and-time.ts";
import { methodTexts, somethingElse } from "./summary.ts";

/** The message that asks what is asked now. `intro` is what changed, or the cart so far. */
export function promptFor(asking: Asking, dialogue: Dialogue, context: DialogueContext, intro: string): Prompt {
  const { token, amends } = dialogue;
  const t = context.texts(dialogue.language);
  switch (asking.kind) {
    case "product":
      return ask(t("askProduct", { said: asking.text }), productChoices(asking, dialogue, context), t, intro);
    case "option":
      return promptForOption(asking, dialogue, context, intro);
    case "fulfilment":
      return ask(t("askFulfilment"), wayChoices(dialogue, context), t, intro);
    case "address":
      return promptForAddress(asking, dialogue, context, intro);
    case "time":
      return promptForTime(asking, dialogue, context, intro);
    case "payment": {
      const methods = context.business.settings.paymentMethods;
      const choices = methods.map((method) => ({ id: `payment:${token}:${method}`, title: t(methodTexts[method]) }));
      return ask(t("askPayment"), choices, t, intro);
    }
    case "change":
      return ask(t("askChange", { product: somethingElse(dialogue, context) }), [], t, intro);
    case "confirm": {
      const choices = [
        { id: `confirm:${token}`, title: t(amends ? "confirmChange" : "confirm") },
        { id: `change:${token}`, title: t("change") },
        { id: `cancel:${token}`, title: t(amends ? "leaveAsIs" : "cancel") },
      ];
      return ask(amends ? t("askConfirmChange", { order: amends.order }) : t("askConfirm"), choices, t, intro);
    }
  }
}

function productChoices(
  { candidates }: Extract<Asking, { kind: "product" }>,
  { language, token }: Dialogue,
  { menu, business }: DialogueContext,
): Choice[] {
  return candidates.flatMap((id) => {
    const product = menu.product.get(id);
    if (!product?.available) return [];
    const price = money(product.priceMinor, business.settings.currency, language);
    return [{ id: `product:${token}:${id}`, title: inLanguage(product.name, language), description: price }];
  });
}

function promptForOption(
  { itemIndex, groupId }: Extract<Asking, { kind: "option" }>,
  { cart, language, token }: Dialogue,
  { menu, business, texts }: DialogueContext,
  intro: string,
): Prompt {
  const t = texts(language);
  const item = cart.items[itemIndex];
  const product = item && menu.product.get(item.productId);
  const group = menu.optionGroup.get(groupId);
  if (!product || !group) return { replies: [text(intro)], offered: [] };
  const price = (minor: number) => `+${money(minor, business.settings.currency, language)}`;
  const options = group.options.filter((option) => option.available);
  const included = options.some((option) => option.priceDeltaMinor > 0) ? t("included") : null;
  const choices = options.map((option) => ({
    id: `option:${token}:${option.id}`,
    title: inLanguage(option.name, language),
    description: option.priceDeltaMinor > 0 ? price(option.priceDeltaMinor) : included,
  }));
  const names = { product: inLanguage(product.name, language), group: inLanguage(group.name, language) };
  return ask(t("askOption", names), choices, t, intro);
}

function wayChoices({ language, token }: Dialogue, { business, texts, areas }: DialogueContext): Choice[] {
  const t = texts(language);
  const { deliveryFeeMinor, currency } = business.settings;
  // Where there are areas, it is the area's.
  const fee = deliveryFeeMinor > 0 && areas.length === 0 ? ` (${money(deliveryFeeMinor, currency, language)})` : "";
  const delivery = [...t("delivery"), ...fee].length <= limits.buttonTitle ? t("delivery") + fee : t("delivery");
  return [
    { id: `fulfilment:${token}:delivery`, title: delivery },
    { id: `fulfilment:${token}:pickup`, title: t("pickup") },
  ];
}

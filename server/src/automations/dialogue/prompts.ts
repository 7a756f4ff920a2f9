import { inLanguage } from "@croozer/contracts/basics";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { Say } from "../texts/texts.ts";
import type { DialogueContext, Quote } from "./context.ts";
import type { Asking, Dialogue, Language } from "./dialogue.ts";
import { money } from "./money.ts";
import { timeInWords } from "./requested-time.ts";

/** Meta's limits (§5.3 of the platform sheet). */
const limits = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  buttonBody: 1024,
  listBody: 4096,
  text: 4096,
};

type Choice = { id: string; title: string; description?: string | null };

/** Cut at a whole character with an ellipsis: Meta refuses titles that are too long. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

export const text = (body: string): MessageContent => ({ type: "text", body: cut(body, limits.text) });

/** A question with its choices: buttons up to three, a list up to ten, names in words beyond. Long bodies go ahead as a message of their own. */
export function ask(body: string, choices: Choice[], t: Say, intro = ""): MessageContent[] {
  const full = intro === "" ? body : `${intro}\n\n${body}`;
  if (choices.length === 0) return [text(full)];
  if (choices.length > limits.rows)
    return [
      text(
        `${full}\n${t("chooseByNumber")}\n${choices.map(({ title }, index) => `${index + 1}. ${title}`).join("\n")}`,
      ),
    ];
  const asButtons =
    choices.length <= limits.buttons && choices.every((choice) => [...choice.title].length <= limits.buttonTitle);
  const room = asButtons ? limits.buttonBody : limits.listBody;
  const fits = [...full].length <= room;
  const prompt: MessageContent = asButtons
    ? {
        type: "buttons",
        header: null,
        body: fits ? full : cut(body, room),
        footer: null,
        buttons: choices.map(({ id, title }) => ({ id, title })),
      }
    : {
        type: "list",
        header: null,
        body: fits ? full : cut(body, room),
        footer: null,
        button: t("choose"),
        sections: [
          {
            title: null,
            rows: choices.map((choice) => ({
              id: choice.id,
              title: cut(choice.title, limits.rowTitle),
              description: choice.description ? cut(choice.description, limits.rowDescription) : null,
            })),
          },
        ],
      };
  return fits ? [prompt] : [text(intro), prompt];
}

/** How methods of payment are called. */
export const methodTexts = { cash: "payCash", card: "payCard", bit: "payBit" } as const;

/** The message that asks what is asked now. `intro` is what changed, or the cart so far. */
export function promptFor(
  asking: Asking,
  dialogue: Dialogue,
  context: DialogueContext,
  intro: string,
): MessageContent[] {
  const { language, token } = dialogue;
  const t = context.texts(language);
  const { menu, business } = context;
  const { currency, deliveryFeeMinor } = business.settings;
  switch (asking.kind) {
    case "product": {
      const choices = asking.candidates.flatMap((id) => {
        const product = menu.product.get(id);
        return product?.available
          ? [
              {
                id: `product:${token}:${id}`,
                title: inLanguage(product.name, language),
                description: money(product.priceMinor, currency, language),
              },
            ]
          : [];
      });
      return ask(t("askProduct", { said: asking.text }), choices, t, intro);
    }
    case "option": {
      const item = dialogue.cart.items[asking.itemIndex];
      const product = item && menu.product.get(item.productId);
      const group = menu.optionGroup.get(asking.groupId);
      if (!product || !group) return [text(intro)];
      const choices = group.options
        .filter((option) => option.available)
        .map((option) => ({
          id: `option:${token}:${option.id}`,
          title: inLanguage(option.name, language),
          description:
            option.priceDeltaMinor > 0 ? `+${money(option.priceDeltaMinor, currency, language)}` : t("included"),
        }));
      return ask(
        t("askOption", { product: inLanguage(product.name, language), group: inLanguage(group.name, language) }),
        choices,
        t,
        intro,
      );
    }
    case "fulfilment": {
      const fee = deliveryFeeMinor > 0 ? ` (${money(deliveryFeeMinor, currency, language)})` : "";
      const choices = [
        {
          id: `fulfilment:${token}:delivery`,
          title: [...t("delivery"), ...fee].length <= limits.buttonTitle ? t("delivery") + fee : t("delivery"),
        },
        { id: `fulfilment:${token}:pickup`, title: t("pickup") },
      ];
      return ask(t("askFulfilment"), choices, t, intro);
    }
    case "address":
      return ask(t("askAddress"), [], t, intro);
    case "time":
      return ask(t("askTime"), [], t, intro);
    case "change":
      return ask(t("askChange"), [], t, intro);
    case "confirm":
      return ask(
        t("askConfirm"),
        [
          { id: `confirm:${token}`, title: t("confirm") },
          { id: `change:${token}`, title: t("change") },
          { id: `cancel:${token}`, title: t("cancel") },
        ],
        t,
        intro,
      );
  }
}

/** What the cart holds, with prices: the body of every prompt. */
export function summary({ cart, language }: Dialogue, quote: Quote, { business, now, texts }: DialogueContext): string {
  const t = texts(language);
  const { currency, timeZone } = business.settings;
  const amount = (minor: number) => money(minor, currency, language);
  const lines = quote.lines.flatMap((line) => {
    const head = `${line.quantity} × ${line.name} · ${amount(line.subtotalMinor)}`;
    return line.options.length > 0 ? [head, `   ${line.options.join(", ")}`] : [head];
  });
  const way =
    cart.fulfilment === "delivery"
      ? `${cart.address ? t("deliveryTo", { address: cart.address }) : t("delivery")}${quote.deliveryFeeMinor > 0 ? ` · ${amount(quote.deliveryFeeMinor)}` : ""}`
      : cart.fulfilment === "pickup"
        ? t("pickup")
        : null;
  return [
    t("orderTitle"),
    ...lines,
    ...(way === null ? [] : [way]),
    ...(cart.time === null ? [] : [t("when", { time: timeInWords(cart.time, now, timeZone, language, t) })]),
    ...(cart.paymentMethod === null ? [] : [t("payment", { payment: t(methodTexts[cart.paymentMethod]) })]),
    ...(cart.notes === null ? [] : [t("note", { note: cart.notes })]),
    t("total", { total: amount(quote.totalMinor) }),
  ].join("\n");
}

/** Something to write, from the menu itself: for greetings and for what was not understood. */
export function example({ menu, texts }: DialogueContext, language: Language): string {
  const t = texts(language);
  const product = menu.products.find(({ available }) => available);
  return product ? t("example", { product: inLanguage(product.name, language) }) : t("menu");
}

/** The whole menu as text, by category, with what is sold out left out. */
export function menuText({ menu, business, texts }: DialogueContext, language: Language): string {
  const t = texts(language);
  const blocks = menu.categories.flatMap((category) => {
    const products = menu.products.filter((product) => product.categoryId === category.id && product.available);
    if (products.length === 0) return [];
    const rows = products.map(
      (product) =>
        `• ${inLanguage(product.name, language)} · ${money(product.priceMinor, business.settings.currency, language)}`,
    );
    return [[`*${inLanguage(category.name, language)}*`, ...rows].join("\n")];
  });
  return [t("menuTitle", { business: business.name }), ...blocks].join("\n\n");
}

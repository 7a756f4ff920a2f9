import type { ParseResult } from "@croozer/order-parser";
import { groupsOf } from "../catalogue/catalogue.ts";
import { askModel, type Question } from "../language-model/language-model.ts";
import { localIso } from "../platform/clock/zones.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { wordsAt } from "./cart/readings.ts";
import type { DialogueContext } from "./dialogue/context.ts";
import type { Asking, Dialogue, ModelReading } from "./dialogue/dialogue.ts";
import { itemOf, parsedOf } from "./dialogue/parsed.ts";

/** A message that is only answered once somebody else has read it too. Nothing was done yet. */
export type Doubt = { messageId: string; dialogueVersion: number; question: Question };

/** How a message was read outside of the transaction that answers it; `result` is null when nobody knew better. */
export type Reading = { messageId: string; dialogueVersion: number; result: ParseResult | null };

export const doubtOf = (
  { messageId, dialogueVersion, said }: { messageId: string; dialogueVersion: number; said: string },
  { cart, asking }: Dialogue,
  { menu, index, now, business }: DialogueContext,
  parsed: ParseResult,
): Doubt => ({
  messageId,
  dialogueVersion,
  question: {
    menu,
    index,
    said,
    now: localIso(now, business.settings.timeZone),
    cart: cart.items.map(parsedOf),
    asked: asking && inEnglish(asking, cart.items, menu),
    parsed,
  },
});

/** Asks the business's language model, with no transaction open. */
export async function askAbout(
  platform: Platform,
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  { messageId, dialogueVersion, question }: Doubt,
  options: { businessId: string; signal: AbortSignal },
): Promise<Reading> {
  const { reading } = await askModel(platform, inTx, question, options);
  return { messageId, dialogueVersion, result: reading };
}

/**
 * The reading, where it is of this very message and the conversation stands as it did when it was asked for. The cart may
 * have moved meanwhile: then the parser reads the message again, and alone.
 */
export const fitting = (reading: Reading | null, messageId: string, dialogueVersion: number): ParseResult | null =>
  reading?.messageId === messageId && reading.dialogueVersion === dialogueVersion ? reading.result : null;

/** What is kept of a reading: the lines, and the words they were read from. */
export const quotesOf = ({ items }: ParseResult, messageId: string, said: string): ModelReading => ({
  messageId,
  lines: items.map((item) => ({ item: itemOf(item), words: wordsAt(said, item.source ?? []).join(" … ") || null })),
});

function inEnglish(asking: Asking, items: Dialogue["cart"]["items"], menu: Question["menu"]): string {
  switch (asking.kind) {
    case "product":
      return `which of these products "${asking.text}" means: ${asking.candidates
        .flatMap((id) => menu.product.get(id)?.name.en || menu.product.get(id)?.name.he || [])
        .join(", ")}`;
    case "option": {
      const item = items[asking.itemIndex];
      const product = item && menu.product.get(item.productId);
      const group = product && groupsOf(menu, product).find(({ id }) => id === asking.groupId);
      return `to choose ${group?.name.en || group?.name.he || "an option"} for line ${asking.itemIndex + 1} of the cart`;
    }
    case "fulfilment":
      return "whether to deliver or to pick up";
    case "address":
      return "for the address";
    case "time":
      return "at what time";
    case "payment":
      return "how to pay";
    case "confirm":
      return "to confirm the cart";
    case "change":
      return "what to change in the cart";
  }
}

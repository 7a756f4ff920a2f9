import { type Automated, setAutomation } from "../conversations/conversations.ts";
import { cancelOrder, editOrder, placeOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { Refusal } from "../platform/refusal.ts";
import { money } from "../platform/text/money.ts";
import { text } from "./dialogue/choices.ts";
import type { DialogueContext } from "./dialogue/context.ts";
import { type Dialogue, type Effect, withoutOrder } from "./dialogue/dialogue.ts";
import { handOver, proceed, type Turn } from "./dialogue/turn.ts";
import { dialogueContext } from "./dialogue-context.ts";
import { wishOf } from "./quote-cart.ts";

/** The turn with what came of it, and the order that its answer is about. */
export type Done = Turn & { orderId: string | null };
type Place = { tx: Tx; conversation: Automated; context: DialogueContext };

/** Does what the turn asks for besides answering, and answers with what came of it. */
export async function carryOut(place: Place, turn: Turn): Promise<Done> {
  const { tx, conversation, context } = place;
  let done: Done = { ...turn, orderId: null };
  for (const effect of turn.effects) {
    switch (effect.kind) {
      case "hand_over":
        await setAutomation(tx, conversation.id, "needs_person", effect.why);
        break;
      case "cancel_order":
        await cancelOrder(tx, effect.orderId, {
          ...{ reason: context.texts(turn.dialogue.language)("customerCancelled"), cause: "asked" },
        });
        done = { ...done, orderId: effect.orderId };
        break;
      case "place_order":
      case "edit_order":
        done = await agreedTo(place, turn.dialogue, effect);
    }
  }
  return done;
}

type Agreed = Extract<Effect, { agreed: string }>;

async function agreedTo(place: Place, dialogue: Dialogue, effect: Agreed): Promise<Done> {
  const { tx, conversation } = place;
  try {
    const done = await (effect.kind === "place_order"
      ? placed(place, dialogue, effect)
      : edited(place, dialogue, effect));
    if (conversation.automation === "needs_person") await setAutomation(tx, conversation.id, "on");
    return done;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tx.log.info({ conversationId: conversation.id, errorCode: error.code }, "a confirmed cart was refused");
    return refused(place, dialogue, error);
  }
}

async function placed(
  { tx, conversation, context }: Place,
  dialogue: Dialogue,
  { token, agreed }: Extract<Agreed, { kind: "place_order" }>,
): Promise<Done> {
  const { language, cart } = dialogue;
  const { order } = await placeOrder(tx, {
    ...wishOf(cart, context.now, context.business.settings.timeZone),
    customerId: conversation.customer.id,
    conversationId: conversation.id,
    source: "whatsapp",
    sourceKey: `${conversation.id}:${token}`,
    language,
    agreed,
  });
  const told = context.texts(language)("placed", { order: order.shortNumber, reference: order.number });
  return { dialogue: after(dialogue, order.number), replies: [text(told)], effects: [], orderId: order.id };
}

async function edited(
  { tx, context }: Place,
  dialogue: Dialogue,
  { orderId, version, agreed }: Extract<Agreed, { kind: "edit_order" }>,
): Promise<Done> {
  const { language, cart } = dialogue;
  const wish = wishOf(cart, context.now, context.business.settings.timeZone);
  const { order } = await editOrder(tx, orderId, { ...wish, version, agreed });
  const total = money(order.totalMinor, order.currency, language);
  const told = context.texts(language)("changedOrder", { order: order.shortNumber, total });
  return { dialogue: after(dialogue, order.number), replies: [text(told)], effects: [], orderId };
}

const after = (dialogue: Dialogue, number: string): Dialogue => ({
  ...withoutOrder(dialogue),
  placed: { token: dialogue.token, number },
});

/** Shown again as things are by now; where that does not help, a person. */
async function refused(place: Place, dialogue: Dialogue, { code }: Refusal): Promise<Done> {
  const { tx, conversation } = place;
  // What it was refused for may have come about since the first look.
  const context = await dialogueContext(tx, conversation.id, conversation.customer.id);
  const t = context.texts(dialogue.language);
  if (code === "order.intake_paused" && !context.business.settings.intakeOpen)
    return carryOut({ ...place, context }, handOver(dialogue, context, "intake_paused", t("intakePaused")));
  const { amends } = dialogue;
  const order = context.openOrder;
  if (amends && (code === "order.not_editable" || code === "order.not_found" || order?.id !== amends.orderId)) {
    const told = t("tooLateToChange", { order: amends.order });
    return carryOut({ ...place, context }, handOver(withoutOrder(dialogue), context, "too_late", told));
  }
  const current = amends && order ? { ...dialogue, amends: { ...amends, version: order.version } } : dialogue;
  return { ...proceed(current, context, [t("cannotPlace")]), orderId: null };
}

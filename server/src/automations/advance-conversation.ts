import type { Conversation } from "@croozer/contracts/conversations";
import type { Customer } from "@croozer/contracts/customers";
import type { MessageContent } from "@croozer/contracts/message-content";
import { detectLanguage } from "@croozer/order-parser";
import { getBusiness } from "../businesses/businesses.ts";
import {
  getConversation,
  type Inbound,
  listInboundAfter,
  queueMessage,
  readAutomation,
  setAutomation,
  showRead,
} from "../conversations/conversations.ts";
import { getCustomer, setLanguage } from "../customers/customers.ts";
import { isModelReady } from "../language-model/language-model.ts";
import { cancelOrder, placeOrder } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Actor, Tx } from "../platform/db/tx.ts";
import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { askAbout, type Doubt, doubtOf, fitting, type Reading } from "./ask-about.ts";
import { advance } from "./dialogue/advance.ts";
import type { DialogueContext } from "./dialogue/context.ts";
import { type Dialogue, emptyCart, type Incoming } from "./dialogue/dialogue.ts";
import { text } from "./dialogue/prompts.ts";
import { requestedInstant } from "./dialogue/requested-time.ts";
import { proceed, type Turn } from "./dialogue/turn.ts";
import { dialogueContext } from "./dialogue-context.ts";
import { answerAgain, holdDialogue, keepDialogue, passOver } from "./dialogue-store.ts";

/** From here on a message that cannot be answered is left to a person, so that it does not block those after it. */
const attemptsBeforePerson = 3;

/**
 * Answers what the customer wrote, message by message in the order of the thread. Each answer, what it places or
 * cancels, and the mark that it was answered are one transaction: killed anywhere, it happens once.
 */
export const advanceConversation = (platform: Platform): JobDefinition =>
  defineJob<{ conversationId: string; againSeq?: number }>(
    "advance_conversation",
    async ({ payload: { conversationId, againSeq }, businessId, context, inTx, attempt, signal }) => {
      const { db, log } = platform;
      const customer = await inTx((tx) => findWaiting(tx, conversationId));
      if (customer === null) return;
      const actor: Actor = { kind: "customer", id: customer.id, name: customer.name };
      const inTxOfCustomer = <T>(act: (tx: Tx) => Promise<T>) => db.inTx({ ...context, actor }, act);
      try {
        // Once only: a job that was killed after it answered runs again.
        if (againSeq !== undefined && attempt === 1) await inTx((tx) => answerAgain(tx, conversationId, againSeq));
        let reading: Reading | null = null;
        for (;;) {
          const step: Step = await inTxOfCustomer((tx) => answerNext(tx, conversationId, reading));
          if (step === "nothing_left") break;
          reading = step === "answered" ? null : await askAbout(platform, inTx, step, { businessId, signal });
        }
      } catch (error) {
        if (attempt < attemptsBeforePerson || signal.aborted) throw error;
        log.error(
          { conversationId, requestId: context.requestId, err: error },
          "a message could not be answered; a person has to",
        );
        await inTx((tx) => leaveToPerson(tx, conversationId));
      }
    },
  );

/** Who waits for an answer of the bot; null where a person has taken over. */
async function findWaiting(tx: Tx, conversationId: string): Promise<Conversation["customer"] | null> {
  const { automation, lastSeq } = await readAutomation(tx, conversationId);
  if (automation === "paused" && (await passOver(tx, conversationId, lastSeq))) return null;
  return (await getConversation(tx, conversationId)).customer;
}

type Step = "answered" | "nothing_left" | Doubt;

/** Answers the next unanswered message, or says that it should be read by somebody else first. */
async function answerNext(tx: Tx, conversationId: string, reading: Reading | null): Promise<Step> {
  const conversation = await getConversation(tx, conversationId);
  const customer = await getCustomer(tx, conversation.customer.id);
  const { dialogue, handledSeq, version } = await holdDialogue(
    tx,
    conversationId,
    customer.language ?? (await getBusiness(tx)).settings.language,
    newId().slice(-12),
  );
  const [message] = await listInboundAfter(tx, conversationId, handledSeq);
  if (!message) return "nothing_left";
  const incoming = conversation.automation === "paused" ? null : incomingOf(message.content);
  if (incoming === null) {
    await keepDialogue(tx, conversationId, dialogue, message.seq);
    return "answered";
  }
  if (message.replayed) {
    // Written long ago, perhaps: an answer that nobody asked for now would be worse than none.
    if (conversation.automation === "on") await setAutomation(tx, conversationId, "needs_person");
    await keepDialogue(tx, conversationId, dialogue, message.seq);
    return "answered";
  }
  const { messageId } = message;
  const known = fitting(reading, messageId, version);
  const context = { ...(await dialogueContext(tx, conversationId, customer.id)), ...(known ? { reading: known } : {}) };
  const turn = advance(dialogue, incoming, context);
  const mayAsk = conversation.automation === "on" && reading?.messageId !== messageId;
  if (turn.unsure && mayAsk && incoming.kind === "text" && (await isModelReady(tx)))
    return doubtOf({ messageId, dialogueVersion: version, said: incoming.text }, dialogue, context, turn.unsure);
  const quiet = conversation.automation === "needs_person" && !isWorthSaying(turn, dialogue, incoming);
  const done: Done = quiet ? { ...turn, orderId: null } : await carryOut(tx, conversation, message, turn, context);
  if (!quiet) {
    for (const reply of done.replies)
      await queueMessage(tx, {
        conversationId,
        content: reply,
        origin: "bot",
        ...(done.orderId === null ? {} : { orderId: done.orderId }),
      });
    // Blue ticks: somebody, if only the bot, has read it.
    showRead(tx, conversationId);
    await learnLanguage(tx, customer, incoming);
  }
  await keepDialogue(tx, conversationId, quiet ? dialogue : done.dialogue, message.seq);
  return "answered";
}

/** A person was asked for: until one takes over, the bot only speaks up for taps, facts, and an order it understands. */
const isWorthSaying = (turn: Turn, before: Dialogue, incoming: Incoming): boolean =>
  incoming.kind === "choice" ||
  turn.isFact === true ||
  turn.effects.some((effect) => effect.kind !== "hand_over") ||
  orderSoFar(turn.dialogue) !== orderSoFar(before);

const orderSoFar = ({ cart, unclear, asking }: Dialogue): string => JSON.stringify([cart, unclear, asking]);

type Done = Turn & { orderId: string | null };

/** Does what the turn asks for besides answering, and answers with what came of it. */
async function carryOut(
  tx: Tx,
  conversation: Conversation,
  message: Inbound,
  turn: Turn,
  context: DialogueContext,
): Promise<Done> {
  let done: Done = { ...turn, orderId: null };
  for (const effect of turn.effects) {
    if (effect.kind === "hand_over") await setAutomation(tx, conversation.id, "needs_person");
    if (effect.kind === "cancel_order")
      await cancelOrder(tx, effect.orderId, { reason: context.texts(turn.dialogue.language)("customerCancelled") });
    if (effect.kind === "place_order") done = await place(tx, conversation, message, done, effect.token, context);
  }
  return done;
}

async function place(
  tx: Tx,
  conversation: Conversation,
  message: Inbound,
  turn: Turn,
  token: string,
  context: DialogueContext,
): Promise<Done> {
  const { dialogue } = turn;
  const { cart, language } = dialogue;
  const t = context.texts(language);
  try {
    const { order } = await placeOrder(tx, {
      items: cart.items,
      fulfilment: cart.fulfilment ?? "pickup",
      address: cart.address,
      paymentMethod: cart.paymentMethod,
      requestedFor: requestedInstant(cart.time, tx.now(), context.business.settings.timeZone),
      customerNote: cart.notes,
      customerId: conversation.customer.id,
      conversationId: conversation.id,
      source: "whatsapp",
      sourceKey: `${conversation.id}:${token}`,
      language,
    });
    if (conversation.automation === "needs_person") await setAutomation(tx, conversation.id, "on");
    return {
      dialogue: {
        ...dialogue,
        cart: emptyCart(),
        unclear: [],
        asking: null,
        misunderstood: 0,
        placed: { token, number: order.number },
      },
      replies: [text(t("placed", { order: order.shortNumber, reference: order.number }))],
      effects: [],
      orderId: order.id,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tx.log.info(
      { conversationId: conversation.id, messageId: message.messageId, errorCode: error.code },
      "a confirmed cart could not be placed",
    );
    return {
      ...proceed(dialogue, context, [error.code === "order.intake_paused" ? t("intakePaused") : t("cannotPlace")]),
      orderId: null,
    };
  }
}

/** Null for what needs no answer: system events, reactions' cards. */
export function incomingOf(content: MessageContent): Incoming | null {
  switch (content.type) {
    case "text":
      return { kind: "text", text: content.body };
    case "choice":
      return { kind: "choice", choiceId: content.choiceId, title: content.title };
    case "location":
      return {
        kind: "location",
        address: content.address ?? content.name ?? `${content.latitude.toFixed(5)}, ${content.longitude.toFixed(5)}`,
      };
    case "image":
    case "video":
    case "document":
      // A caption is words like any other.
      return content.caption ? { kind: "text", text: content.caption } : { kind: "other" };
    case "audio":
    case "sticker":
      return { kind: "other" };
    default:
      return null;
  }
}

/** The language follows the customer; order notices are written in it. */
async function learnLanguage(tx: Tx, customer: Customer, incoming: Incoming): Promise<void> {
  if (incoming.kind !== "text" || !/\p{L}{2}/u.test(incoming.text)) return;
  const language = detectLanguage(incoming.text);
  if (language !== customer.language) await setLanguage(tx, customer.id, language);
}

async function leaveToPerson(tx: Tx, conversationId: string): Promise<void> {
  const { dialogue, handledSeq } = await holdDialogue(tx, conversationId, "he", newId().slice(-12));
  const [message] = await listInboundAfter(tx, conversationId, handledSeq);
  if (message) await keepDialogue(tx, conversationId, dialogue, message.seq);
  await setAutomation(tx, conversationId, "needs_person");
}

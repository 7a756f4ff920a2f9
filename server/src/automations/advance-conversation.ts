import { getBusiness } from "../businesses/businesses.ts";
import {
  type Automated,
  listInboundAfter,
  queueMessage,
  readAutomation,
  setAutomation,
  showRead,
} from "../conversations/conversations.ts";
import { isOnShift } from "../couriers/couriers.ts";
import { setLanguage } from "../customers/customers.ts";
import { isModelReady } from "../language-model/language-model.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { defineJob, type JobDefinition, RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { askAbout, type Doubt, doubtOf, fitting, quotesOf, type Reading } from "./ask-about.ts";
import { carryOut, type Done } from "./carry-out.ts";
import type { Dialogue, Incoming } from "./dialogue/dialogue.ts";
import { advanceTogether, joined } from "./dialogue/together.ts";
import type { Turn } from "./dialogue/turn.ts";
import { dialogueContext } from "./dialogue-context.ts";
import { answerAgain, holdDialogue, keepDialogue, passOver } from "./dialogue-store.ts";
import { gather, incomingOf, isForPerson } from "./incoming.ts";

/** From here on a message that cannot be answered is left to a person, so that it does not block those after it. */
const attemptsBeforePerson = 3;

/**
 * Answers what the customer wrote, message by message in the order of the thread; what was written in pieces as one.
 * Each answer, what it places or cancels, and the mark that it was answered are one transaction: killed anywhere, it
 * happens once.
 */
export const advanceConversation = (platform: Platform): JobDefinition =>
  defineJob<{ conversationId: string; againSeq?: number }>(
    "advance_conversation",
    async ({ payload: { conversationId, againSeq }, businessId, context, inTx, attempt, signal }) => {
      const { log } = platform;
      try {
        // Once only: a job that was killed after it answered runs again.
        if (againSeq !== undefined && attempt === 1) await inTx((tx) => answerAgain(tx, conversationId, againSeq));
        let reading: Reading | null = null;
        for (;;) {
          const step: Step = await inTx((tx) => answerNext(tx, conversationId, reading));
          if (step === "nothing_left") return;
          // A message that comes meanwhile takes this job's place and runs at once.
          if (step instanceof Date) throw new RetryLater(step, "the customer is still writing");
          reading = step === "answered" ? null : await askAbout(platform, inTx, step, { businessId, signal });
        }
      } catch (error) {
        if (error instanceof RetryLater || attempt < attemptsBeforePerson || signal.aborted) throw error;
        log.error(
          { conversationId, requestId: context.requestId, err: error },
          "a message could not be answered; a person has to",
        );
        await inTx((tx) => leaveToPerson(tx, conversationId));
      }
    },
  );

/** An instant: look again then, because more may be coming. */
type Step = "answered" | "nothing_left" | Date | Doubt;

/** Answers the next unanswered messages, or says that they should be read by somebody else first. */
async function answerNext(tx: Tx, conversationId: string, reading: Reading | null): Promise<Step> {
  const conversation = await readAutomation(tx, conversationId);
  const { customer, automation } = conversation;
  tx.actFor({ kind: "customer", id: customer.id, name: customer.name });
  if (automation === "paused" && (await passOver(tx, conversationId, conversation.lastSeq))) return "nothing_left";
  const { dialogue, handledSeq, version } = await holdDialogue(
    tx,
    conversationId,
    customer.language ?? (await getBusiness(tx)).settings.language,
    newId().slice(-12),
  );
  const messages = await listInboundAfter(tx, conversationId, handledSeq);
  const [message] = messages;
  if (!message) return "nothing_left";
  const toLookAt = automation === "needs_person" ? messages.findIndex(({ content }) => isForPerson(content)) : -1;
  if (automation === "paused" || toLookAt === 0 || incomingOf(message.content) === null) {
    await keepDialogue(tx, conversationId, dialogue, message.seq);
    return "answered";
  }
  if (message.replayed) {
    // Written long ago, perhaps: an answer that nobody asked for now would be worse than none.
    if (automation === "on") await setAutomation(tx, conversationId, "needs_person", "replayed");
    await keepDialogue(tx, conversationId, dialogue, message.seq);
    return "answered";
  }
  const base = await dialogueContext(tx, conversationId, customer.id);
  const { together, until } = gather(toLookAt === -1 ? messages : messages.slice(0, toLookAt), dialogue, base);
  if (until !== null) return until;
  const separate = together.flatMap(({ content }) => incomingOf(content) ?? []);
  const incoming = joined(dialogue, separate);
  const { messageId } = together.at(-1) ?? message;
  const known = fitting(reading, messageId, version);
  const context = known ? { ...base, reading: known } : base;
  const { turn, taken } = advanceTogether(dialogue, incoming, context);
  const mayAsk = automation === "on" && reading?.messageId !== messageId;
  const [only, ...others] = incoming;
  const isOfRound = await isAboutDeliveries(tx, conversation, turn, { before: dialogue, incoming });
  const isAlone = only?.kind === "text" && others.length === 0;
  if (turn.unsure && mayAsk && !isOfRound && isAlone && (await isModelReady(tx)))
    return doubtOf({ messageId, dialogueVersion: version, said: only.text }, dialogue, context, turn.unsure);
  const last = (incoming === separate ? together[taken - 1] : together.at(-1)) ?? message;
  // What came meanwhile has the job run once more: nobody needs to look.
  const rest = last.seq === messages.at(-1)?.seq ? "nothing_left" : "answered";
  const heard = {
    heardAt: last.receivedAt.toISOString(),
    readByModel:
      known && known.items.length > 0 && only?.kind === "text"
        ? [...dialogue.readByModel, quotesOf(known, messageId, only.text)]
        : dialogue.readByModel,
  };
  if (isOfRound || isQuiet(conversation, turn, dialogue, incoming)) {
    await keepDialogue(tx, conversationId, withHeard(dialogue, heard), last.seq);
    return rest;
  }
  const done = await carryOut({ tx, conversation, context }, turn);
  await answer(tx, conversationId, done);
  const { language } = done.dialogue;
  // Order notices are written in it.
  if (last.content.type === "text" && language !== customer.language) await setLanguage(tx, customer.id, language);
  await keepDialogue(tx, conversationId, withHeard(done.dialogue, heard), last.seq);
  return rest;
}

/** An order that is over takes along how its messages were read. */
const withHeard = (dialogue: Dialogue, heard: Pick<Dialogue, "heardAt" | "readByModel">): Dialogue => ({
  ...dialogue,
  ...heard,
  readByModel: dialogue.cart.items.length + dialogue.unclear.length > 0 ? heard.readByModel : [],
});

async function answer(tx: Tx, conversationId: string, { replies, orderId }: Done): Promise<void> {
  for (const content of replies)
    await queueMessage(tx, { conversationId, content, origin: "bot", ...(orderId === null ? {} : { orderId }) });
  // Blue ticks: somebody, if only the bot, has read it.
  showRead(tx, conversationId);
}

/** Where a person has to look first, an order that the bot understands does not go on without them. */
const waitsForPerson: readonly (string | null)[] = ["large_order", "allergy", "angry"];

/** A person was asked for: until one takes over, the bot only speaks up for taps, facts, and an order it understands. */
function isQuiet(
  { automation, handoverReason }: Automated,
  turn: Turn,
  before: Dialogue,
  incoming: readonly Incoming[],
): boolean {
  if (automation !== "needs_person" || turn.isFact === true) return false;
  return waitsForPerson.includes(handoverReason) || !movesOrder(turn, before, incoming);
}

function movesOrder(turn: Turn, before: Dialogue, incoming: readonly Incoming[]): boolean {
  const isTap = incoming.some(({ kind }) => kind === "choice" || kind === "cart");
  const hasEffect = turn.effects.some((effect) => effect.kind !== "hand_over");
  return isTap || hasEffect || orderSoFar(turn.dialogue) !== orderSoFar(before);
}

/**
 * "On my way", written by somebody who carries orders now: a person reads it, and the bot does not ask what they would like
 * to eat. An order of their own is taken as anybody's.
 */
async function isAboutDeliveries(
  tx: Tx,
  { customer }: Automated,
  turn: Turn,
  { before, incoming }: { before: Dialogue; incoming: readonly Incoming[] },
): Promise<boolean> {
  const hasOrder = before.cart.items.length + before.unclear.length > 0 || before.asking !== null;
  return !hasOrder && !movesOrder(turn, before, incoming) && isOnShift(tx, customer.id);
}

const orderSoFar = ({ cart, unclear, asking }: Dialogue): string => JSON.stringify([cart, unclear, asking]);

async function leaveToPerson(tx: Tx, conversationId: string): Promise<void> {
  const { dialogue, handledSeq } = await holdDialogue(tx, conversationId, "he", newId().slice(-12));
  const [message] = await listInboundAfter(tx, conversationId, handledSeq);
  if (message) await keepDialogue(tx, conversationId, dialogue, message.seq);
  await setAutomation(tx, conversationId, "needs_person", "failed");
}

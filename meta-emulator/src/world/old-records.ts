import { putSubject } from "../accounts/describe.ts";
import { newIdentity } from "../people/new-identity.ts";
import type { PersonIdentity } from "../people/types.ts";
import type { Collection } from "./collection.ts";
import {
  appDefaults,
  numberDefaults,
  portfolioDefaults,
  tokenDefaults,
  untouchedChat,
  wabaDefaults,
} from "./defaults.ts";
import { noFaults } from "./faults.ts";
import type { Message, Outbound, Person, PhoneNumber, Portfolio, StoredDelivery, Waba } from "./types.ts";
import type { World } from "./world.ts";

/** How long an old message may still be on its way: Meta's time to live when nothing else was said. */
const timeToLiveMs = 30 * 24 * 3_600_000;

/**
 * Gives what an older version wrote into a journal the properties that came since, so that nothing else has to know
 * of older shapes. Each line replaces objects by complete ones; those that are complete stay as they are.
 */
export function completeOldRecords(world: World): void {
  each(world.apps, (app) => ({ ...appDefaults, ...app }));
  each(world.portfolios, completePortfolio);
  each(world.wabas, completeWaba);
  each(world.phoneNumbers, completeNumber);
  each(world.tokens, (token) => ({ ...tokenDefaults, ...token }));
  for (const token of world.tokens.values()) putSubject(world, token, "admin");
  each(world.customers, completePerson);
  each(world.chats, (chat) => ({ ...untouchedChat, ...chat }));
  each(world.messages, completeMessage);
  each(world.deliveries, completeDelivery);
  each(world.faults, (faults) => ({ ...noFaults, ...faults }));
}

function each<T>(collection: Collection<T>, complete: (old: T) => T): void {
  for (const [id, old] of collection.entries()) collection.put(id, complete(old));
}

function completePortfolio(old: Portfolio): Portfolio {
  const defaults = portfolioDefaults();
  return { ...defaults, ...old, standing: { ...defaults.standing, ...old.standing } };
}

function completeWaba(old: Waba): Waba {
  const defaults = wabaDefaults();
  return { ...defaults, ...old, standing: { ...defaults.standing, ...old.standing } };
}

function completeNumber(old: PhoneNumber): PhoneNumber {
  const defaults = numberDefaults();
  return { ...defaults, ...old, standing: { ...defaults.standing, ...old.standing } };
}

/** Before people had an id for each portfolio the one they had held for all. */
function completePerson(old: Person): Person {
  const identity: PersonIdentity = {
    userIds: {},
    oneUserId: true,
    parentUserIds: {},
    identity: newIdentity(0),
  };
  return { ...identity, ...old };
}

function completeMessage(old: Message): Message {
  const unchanged = { edited: false, deleted: false, forwarded: null };
  const outbound = old.outbound ? completeOutbound(old, old.outbound) : null;
  return { ...unchanged, ...old, content: completeContent(old.content), outbound };
}

function completeOutbound({ at }: Message, old: Outbound): Outbound {
  const defaults: Omit<Outbound, "input" | "waId" | "userId" | "addressedBy" | "type"> = {
    parentUserId: null,
    category: "service",
    lite: false,
    templateId: null,
    callbackData: null,
    failure: null,
    inWindow: old.failure?.code !== 131047,
    entryPointUntil: null,
    initiated: false,
    pricing: null,
    expiresAt: at + timeToLiveMs,
    heldUntil: null,
    played: false,
  };
  return { ...defaults, ...old };
}

/** A header was its text, before it could be a file. */
function completeContent(content: Message["content"]): Message["content"] {
  if (!("header" in content) || typeof content.header !== "string" || content.type === "product_list") return content;
  const text: unknown = content.header;
  return { ...content, header: { type: "text", text: String(text) } };
}

/** A webhook told of one message, before several shared a POST. */
function completeDelivery(old: StoredDelivery & { messageId?: string | null }): StoredDelivery {
  const { messageId = null, ...rest } = old;
  const since: Pick<StoredDelivery, "updates" | "messageIds"> = {
    updates: null,
    messageIds: messageId === null ? [] : [messageId],
  };
  return { ...since, ...rest };
}

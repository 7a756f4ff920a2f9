import type { ChatState } from "../world/types.ts";
import type { Limits } from "./rules.ts";

const hourMs = 3_600_000;

/** Free-form messages may be sent this long after the person last wrote. */
export const customerWindowMs = 24 * hourMs;
/** Whoever came from an ad and is answered within a day may be written to for free this long. */
const answerToAdMs = 24 * hourMs;
const entryPointMs = 72 * hourMs;

export function windowClosesAt(chat: ChatState): number | null {
  return chat.customerWroteAt === null ? null : chat.customerWroteAt + customerWindowMs;
}

export function windowIsOpen(chat: ChatState, now: number): boolean {
  const closesAt = windowClosesAt(chat);
  return closesAt !== null && now < closesAt;
}

/** When the free entry point that is open now ends; null when none is. */
export function entryPointEndsAt(chat: ChatState, now: number): number | null {
  const { entryPointUntil } = chat;
  return entryPointUntil !== null && now < entryPointUntil ? entryPointUntil : null;
}

/** What a message of a person does to the windows. */
export function windowsAfterWriting(limits: Limits, type: string, fromAd: boolean, at: number): Partial<ChatState> {
  const optional = limits.windowOpenedBy;
  const silent = Object.hasOwn(optional, type) && !optional[type as keyof typeof optional];
  return { ...(silent ? {} : { customerWroteAt: at }), ...(fromAd ? { adTappedAt: at } : {}) };
}

/** What an answer of the business does to them: the first one to somebody from an ad opens the free entry point. */
export function windowsAfterAnswer(chat: ChatState, at: number): Partial<ChatState> | null {
  if (chat.adTappedAt === null) return null;
  const inTime = at < chat.adTappedAt + answerToAdMs;
  return { adTappedAt: null, ...(inTime ? { entryPointUntil: at + entryPointMs } : {}) };
}

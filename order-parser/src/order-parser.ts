import type { MenuIndex } from "./indexed-menu.ts";
import { buildMenuIndex as readMenu } from "./menu-index.ts";
import { parseMessage } from "./parse.ts";
import type { Synonym } from "./synonyms.ts";
import type { ParseContext, ParseResult, ParserMenu } from "./types.ts";

export { howSure, type Sureness } from "./confidence.ts";
export type { MenuIndex } from "./indexed-menu.ts";
export { type Synonym, suggestSynonyms } from "./synonyms.ts";
export { detectLanguage } from "./text/language.ts";
export type * from "./types.ts";

/**
 * Reads a menu once; the index serves any number of messages. Build it again when the menu changes, or what its customers are
 * known to call things.
 */
export function buildMenuIndex(menu: ParserMenu, { synonyms = [] }: { synonyms?: readonly Synonym[] } = {}): MenuIndex {
  return readMenu(menu, synonyms);
}

/** A free-text message in Hebrew, English or both becomes a structured order. */
export function parseOrder(index: MenuIndex, text: string, context: ParseContext): ParseResult {
  return parseMessage(index, text, context);
}
export { isNo, isYes, matchOption, matchProductAmong, parseFulfilment, parsePayment, parseTime } from "./dialogue.ts";

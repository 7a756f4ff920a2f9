import { Id } from "@croozer/contracts/basics";
import { FoundMessages, MessageSearchQuery } from "@croozer/contracts/message-search";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { readPosition, writePosition } from "../position.ts";
import { searchMessages } from "./search-messages.ts";

const SearchPosition = z.object({ before: Id, mistakesFrom: z.int().nullable() });

export function searchRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/messages/search",
    summary:
      "Messages that have every word, newest first; Hebrew prefixes, niqqud, final letters and small mistakes forgiven",
    tag: "Conversations",
    access: "conversation.read",
    query: MessageSearchQuery,
    answer: FoundMessages,
    handle: async (tx, { query }) => {
      const after = readPosition(SearchPosition, query.cursor);
      const { items, next, alsoSearched } = await searchMessages(tx, query.search, { after, limit: query.limit });
      return { items, nextCursor: writePosition(next), alsoSearched };
    },
  });
}

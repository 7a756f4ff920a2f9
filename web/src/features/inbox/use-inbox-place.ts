import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { atAnother, readInboxSearch } from "./inbox-search.ts";
import type { InboxFilter } from "./inbox-view.ts";

/** Where in the inbox we are, and the ways to go elsewhere in it. */
export function useInboxPlace() {
  const { conversationId = null } = useParams({ strict: false });
  const read = readInboxSearch(useSearch({ strict: false }));
  const { view = "all", of = null, status = "open", sort = "newest", q = "" } = read;
  const rulesText = read.rules === undefined ? null : JSON.stringify(read.rules);
  const navigate = useNavigate();
  const filter = useMemo<InboxFilter>(
    // The same rules are the same object, whatever the address was read again for.
    () => ({ view, of, status, sort, rules: rulesText === null ? null : JSON.parse(rulesText), search: q }),
    [view, of, status, sort, rulesText, q],
  );
  const open = useCallback(
    (id: string | null) =>
      id === null
        ? navigate({ to: "/inbox", search: atAnother })
        : navigate({ to: "/inbox/$conversationId", params: { conversationId: id }, search: atAnother }),
    [navigate],
  );
  const show = useCallback(
    (change: Partial<InboxFilter>) => {
      const next = { ...filter, ...change };
      const { search: q, rules, of, ...rest } = next;
      const search = readInboxSearch({ ...rest, q, of: of ?? undefined, rules: rules ?? undefined });
      // Typing in the search box replaces the address: "back" should not undo it letter by letter.
      void navigate({ to: ".", search, replace: change.search !== undefined });
    },
    [navigate, filter],
  );
  return { conversationId, filter, open, show };
}

import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { atAnother, filterOf, readInboxSearch } from "./inbox-search.ts";
import type { InboxFilter } from "./inbox-view.ts";

/** Where in the inbox we are, and the ways to go elsewhere in it. */
export function useInboxPlace() {
  const { conversationId = null } = useParams({ strict: false });
  const read = readInboxSearch(useSearch({ strict: false }));
  const text = JSON.stringify(filterOf(read));
  const navigate = useNavigate();
  // The same list is the same object, whatever the address was read again for.
  const filter = useMemo<InboxFilter>(() => JSON.parse(text), [text]);
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

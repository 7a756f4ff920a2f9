import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { readInboxSearch } from "./inbox-search.ts";
import type { InboxFilter } from "./inbox-view.ts";

/** Where in the inbox we are, and the ways to go elsewhere in it. */
export function useInboxPlace() {
  const { conversationId = null } = useParams({ strict: false });
  const { view = "all", status = "open", q = "" } = readInboxSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const filter = useMemo<InboxFilter>(() => ({ view, status, search: q }), [view, status, q]);
  const open = useCallback(
    (id: string | null) =>
      id === null
        ? navigate({ to: "/inbox", search: true })
        : navigate({ to: "/inbox/$conversationId", params: { conversationId: id }, search: true }),
    [navigate],
  );
  const show = useCallback(
    (change: Partial<InboxFilter>) => {
      const next = { ...filter, ...change };
      const search = readInboxSearch({ view: next.view, status: next.status, q: next.search });
      // Typing in the search box replaces the address: "back" should not undo it letter by letter.
      void navigate({ to: ".", search, replace: change.search !== undefined });
    },
    [navigate, filter],
  );
  return { conversationId, filter, open, show };
}

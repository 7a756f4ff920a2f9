import { Draft, Drafts, type SaveDraft } from "@croozer/contracts/drafts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import type { z } from "zod";
import { get, request } from "../../../lib/http.ts";
import { freshOnOpen, keyOf, queryClient } from "../../../lib/query.ts";
import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId, useMembership, usePermission } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { keepStamp, readStamp } from "./drafts.ts";

/** After the last key; the copy of this browser is kept with each of them. */
const restMs = 800;

export const draftsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "drafts"),
    queryFn: ({ signal }) => get("/api/drafts", Drafts, { businessId, signal }),
    ...freshOnOpen,
  });

/** One's own drafts follow what one writes elsewhere. Once on the page of the inbox. */
export function useDraftNotices(): void {
  const businessId = useBusinessId();
  const { memberId } = useMembership();
  useNotices(["own"], ({ id, of }) => {
    if (id === memberId && of === "draft") refetchChanged(draftsQuery(businessId).queryKey);
  });
}

const none: ReadonlyMap<string, Draft> = new Map();
const byConversation = ({ items }: z.infer<typeof Drafts>): ReadonlyMap<string, Draft> =>
  new Map(items.map((one) => [one.conversationId, one]));

/** What the reader left unsent, by conversation: for the rows of a list. */
export function useDrafts(): ReadonlyMap<string, Draft> {
  const enabled = usePermission("conversation.reply");
  return useQuery({ ...draftsQuery(useBusinessId()), enabled, select: byConversation }).data ?? none;
}

export type Written = Omit<SaveDraft, "writtenAt">;

async function save(businessId: string, conversationId: string, written: Written, stamp: number): Promise<void> {
  const body: SaveDraft = { ...written, writtenAt: new Date(stamp).toISOString() };
  const kept = await request("PUT", `/api/conversations/${conversationId}/draft`, Draft, { businessId, body });
  queryClient.setQueryData(draftsQuery(businessId).queryKey, (known) => {
    if (known === undefined) return undefined;
    const others = known.items.filter((one) => one.conversationId !== conversationId);
    return { items: kept.reply === "" && kept.note === "" ? others : [kept, ...others] };
  });
}

/**
 * Keeps a draft on the server soon after typing and at leaving, and takes over a newer one that was written elsewhere.
 * Without a connection the copy of this browser stays, and is saved when the conversation is opened again.
 * @returns to be called with every change of what is written
 */
export function useDraftSync(conversationId: string, current: Written, takeOver: (draft: Draft) => void): () => void {
  const businessId = useBusinessId();
  const enabled = usePermission("conversation.reply");
  const server = useQuery({ ...draftsQuery(businessId), enabled }).data?.items.find(
    (one) => one.conversationId === conversationId,
  );
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const saveNow = useEffectEvent(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    // It is tried again with the next change, or when the conversation is opened again.
    void save(businessId, conversationId, current, readStamp(localStorage, conversationId)).catch(() => undefined);
  });
  const compare = useEffectEvent(() => {
    const mine = readStamp(localStorage, conversationId);
    const theirs = server === undefined ? 0 : Date.parse(server.writtenAt);
    if (server !== undefined && theirs > mine && timer.current === null) {
      keepStamp(localStorage, conversationId, theirs);
      takeOver(server);
    } else if (enabled && mine > theirs && (current.reply !== "" || current.note !== "") && timer.current === null)
      saveNow();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each newer draft of the server's
  useEffect(() => compare(), [server?.writtenAt]);
  useEffect(() => {
    const leave = () => {
      if (timer.current !== null) saveNow();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, []);
  return () => {
    keepStamp(localStorage, conversationId, Date.now());
    if (!enabled) return;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => saveNow(), restMs);
  };
}

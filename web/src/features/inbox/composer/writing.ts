import type { Message } from "@croozer/contracts/conversations";
import { type RefObject, useRef, useState } from "react";
import { queryClient } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { type Attachments, useAttachments } from "../../attachments/attachments.ts";
import type { Outgoing } from "../outbox/outbox.ts";
import { threadQuery } from "../thread/thread-query.ts";
import { useDraftSync } from "./draft-sync.ts";
import { type ComposerTab, keepDraft, readDraft } from "./drafts.ts";

export type Writing = {
  tab: ComposerTab;
  setTab: (tab: ComposerTab) => void;
  text: string;
  setText: (text: string) => void;
  quoted: Message | null;
  setQuoted: (message: Message | null) => void;
  input: RefObject<HTMLTextAreaElement | null>;
  attachments: Attachments;
  /** Where the caret was last. */
  caret: number;
  setCaret: (caret: number) => void;
  /** Colleagues chosen for the note, by name: which of two is meant. */
  picked: Map<string, string>;
};

/** What is being written in a conversation: kept in this browser until it is sent. */
export function useWriting(conversationId: string): Writing & { takeBack: (outgoing: Outgoing) => void } {
  const [tab, setTab] = useState<ComposerTab>("reply");
  const [quoted, setQuoted] = useState<Message | null>(null);
  const [texts, setTexts] = useState(() => ({
    reply: readDraft(localStorage, conversationId, "reply"),
    note: readDraft(localStorage, conversationId, "note"),
  }));
  const input = useRef<HTMLTextAreaElement>(null);
  const attachments = useAttachments(conversationId);
  const [caret, setCaret] = useState(0);
  const [picked] = useState(() => new Map<string, string>());
  const businessId = useBusinessId();
  const changed = useDraftSync(conversationId, { tab, ...texts, replyToId: quoted?.id ?? null }, (draft) => {
    setTexts({ reply: draft.reply, note: draft.note });
    keepDraft(localStorage, conversationId, "reply", draft.reply);
    keepDraft(localStorage, conversationId, "note", draft.note);
    setTab(draft.tab);
    const { queryKey } = threadQuery(businessId, conversationId);
    const thread = queryClient.getQueryData(queryKey);
    setQuoted(thread?.messages.find(({ id }) => id === draft.replyToId) ?? null);
  });
  const write = (where: ComposerTab, text: string) => {
    setTexts((current) => ({ ...current, [where]: text }));
    keepDraft(localStorage, conversationId, where, text);
    changed();
  };
  return {
    tab,
    setTab,
    text: texts[tab],
    setText: (text) => write(tab, text),
    quoted,
    setQuoted,
    input,
    attachments,
    caret,
    setCaret,
    picked,
    takeBack: ({ kind, body }) => {
      setTab(kind);
      write(kind, texts[kind] === "" ? body : `${body}\n${texts[kind]}`);
      input.current?.focus();
    },
  };
}

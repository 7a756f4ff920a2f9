import { longestCaption } from "@croozer/contracts/attachments";
import { openPlaces } from "@croozer/contracts/canned-text";
import type { Conversation } from "@croozer/contracts/conversations";
import { useQuery } from "@tanstack/react-query";
import { useBusinessId } from "../../../lib/session.ts";
import { teamQuery } from "../../businesses/team-query.ts";
import { useQuotePreview } from "../../message-text/use-quote-preview.ts";
import { teamsQuery } from "../../teamwork/teamwork-queries.ts";
import { sendAttached } from "../attach/send-attached.ts";
import { sendOut } from "../outbox/outbox-store.ts";
import type { ComposerTab } from "./drafts.ts";
import { mentionsIn } from "./suggest/mentions-in.ts";
import type { Writing } from "./writing.ts";

/** The API's limits (`SendMessage`, `AddNote`). */
const longest: Record<ComposerTab, number> = { reply: 4096, note: 4000 };

/** Puts what was written into the outbox, and says whether it may go. */
export function useSend(conversation: Conversation, writing: Writing, closed: boolean) {
  const businessId = useBusinessId();
  const preview = useQuotePreview();
  const { tab, text, quoted, attachments, input } = writing;
  const isNote = tab === "note";
  const files = isNote ? [] : attachments.list;
  const tooMany = text.trim().length - (files.length > 0 ? longestCaption : longest[tab]);
  const open = isNote ? [] : openPlaces(text);
  const sendable = (text.trim() !== "" || files.length > 0) && tooMany <= 0 && open.length === 0;
  const members = useQuery({ ...teamQuery(businessId), enabled: false }).data?.items ?? [];
  const teams = useQuery({ ...teamsQuery(businessId), enabled: false }).data?.items ?? [];
  const quote = () => (isNote || quoted === null ? null : { id: quoted.id, preview: preview(quoted) });

  function send(at?: Date) {
    if (!sendable) return;
    const body = text.trim();
    const written = {
      ...{ conversationId: conversation.id, kind: tab, body, replyTo: quote(), park: closed },
      ...(at === undefined ? {} : { scheduledFor: at.toISOString(), park: false }),
      ...(isNote ? { mentions: mentionsIn(body, { members, teams }, writing.picked) } : {}),
    };
    // What was written and quoted belongs to the first of several files, unless that one has words of its own.
    const [first, ...others] = files;
    const own = first?.caption.trim() ?? "";
    if (first === undefined) sendOut(businessId, written);
    else sendAttached(businessId, { ...written, body: own || body }, first);
    for (const one of others) sendAttached(businessId, { ...written, body: one.caption.trim(), replyTo: null }, one);
    if (own !== "" && body !== "") sendOut(businessId, { ...written, replyTo: null });
    writing.setText("");
    if (!isNote) {
      writing.setQuoted(null);
      attachments.clear();
    }
    input.current?.focus();
  }
  function sendVoice(file: File) {
    const written = { conversationId: conversation.id, kind: "reply" as const, body: "", replyTo: quote() };
    sendOut(businessId, written, { file, voice: true });
    writing.setQuoted(null);
  }
  return { send, sendVoice, sendable, tooMany, open };
}

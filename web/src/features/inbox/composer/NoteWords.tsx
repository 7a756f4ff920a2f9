import type { Message } from "@croozer/contracts/conversations";
import type { NoteMention } from "@croozer/contracts/mentions";
import { useQuery } from "@tanstack/react-query";
import { useBusinessId, useMembership, usePermission } from "../../../lib/session.ts";
import { teamQuery } from "../../businesses/team-query.ts";
import { parseInline } from "../../message-text/text-formatting.ts";
import { Parts } from "../FormattedText.tsx";
import styles from "./note-words.module.css";

/** Cuts a text where it names somebody. */
function piecesOf(body: string, mentions: readonly NoteMention[]) {
  const pieces: { at: number; text: string; memberId: string | null }[] = [];
  let from = 0;
  for (const { start, length, memberId } of mentions) {
    if (start > from) pieces.push({ at: from, text: body.slice(from, start), memberId: null });
    pieces.push({ at: start, text: body.slice(start, start + length), memberId });
    from = start + length;
  }
  if (from < body.length) pieces.push({ at: from, text: body.slice(from), memberId: null });
  return pieces;
}

/** A note that names colleagues: each by the name they have today. */
export function NoteWords({ message }: { message: Message }) {
  const { memberId: mine } = useMembership();
  const team = useQuery({ ...teamQuery(useBusinessId()), enabled: usePermission("team.read") }).data?.items;
  if (message.content.type !== "text") return null;
  const nameOf = (memberId: string) => team?.find(({ id }) => id === memberId)?.name;
  return (
    <p className={styles.words} dir="auto">
      {piecesOf(message.content.body, message.mentions ?? []).map(({ at, text, memberId }) =>
        memberId === null ? (
          <Parts key={at} parts={parseInline(text)} />
        ) : (
          <bdi key={at} className={styles.chip} data-me={memberId === mine} data-testid="mention">
            {nameOf(memberId) === undefined ? text : `@${nameOf(memberId)}`}
          </bdi>
        ),
      )}
    </p>
  );
}

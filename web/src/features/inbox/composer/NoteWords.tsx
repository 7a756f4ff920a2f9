import type { Message } from "@croozer/contracts/conversations";
import { type NoteMention, namedBy } from "@croozer/contracts/mentions";
import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useBusinessId, useMembership, usePermission } from "../../../lib/session.ts";
import { teamQuery } from "../../businesses/team-query.ts";
import { parseInline } from "../../message-text/text-formatting.ts";
import { teamsQuery } from "../../teamwork/teamwork-queries.ts";
import { Parts } from "../FormattedText.tsx";
import styles from "./note-words.module.css";

/** Cuts a text where it names somebody. */
function piecesOf(body: string, mentions: readonly NoteMention[]) {
  const pieces: { at: number; text: string; mention: NoteMention | null }[] = [];
  let from = 0;
  for (const mention of mentions) {
    const { start, length } = mention;
    if (start > from) pieces.push({ at: from, text: body.slice(from, start), mention: null });
    pieces.push({ at: start, text: body.slice(start, start + length), mention });
    from = start + length;
  }
  if (from < body.length) pieces.push({ at: from, text: body.slice(from), mention: null });
  return pieces;
}

/** A note that names colleagues and teams: each by the name they have today. */
export function NoteWords({ message }: { message: Message }) {
  const businessId = useBusinessId();
  const { memberId: mine } = useMembership();
  const members = useQuery({ ...teamQuery(businessId), enabled: usePermission("team.read") }).data?.items ?? [];
  const mentions = message.mentions ?? [];
  const asksTeams = mentions.some((mention) => "teamId" in mention);
  const teams = useQuery({ ...teamsQuery(businessId), enabled: asksTeams }).data?.items ?? [];
  if (message.content.type !== "text") return null;
  return (
    <p className={styles.words} dir="auto">
      {piecesOf(message.content.body, mentions).map(({ at, text, mention }) => {
        if (mention === null) return <Parts key={at} parts={parseInline(text)} />;
        const id = namedBy(mention);
        const team = teams.find((one) => one.id === id);
        const name = team?.name ?? members.find((one) => one.id === id)?.name;
        return (
          <bdi
            key={at}
            className={styles.chip}
            data-me={id === mine || team?.memberIds.includes(mine) === true}
            data-testid="mention"
          >
            {"teamId" in mention && <IconUsers className={styles.team} size={14} stroke={2} aria-hidden="true" />}
            {name === undefined ? text : `@${name}`}
          </bdi>
        );
      })}
    </p>
  );
}

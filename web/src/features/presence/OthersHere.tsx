import { IconPencil } from "@tabler/icons-react";
import { useTexts } from "../../lib/use-texts.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { useOthersHere } from "./people-here.ts";
import styles from "./presence.module.css";

const mostShown = 3;

/** Small faces of the colleagues who are in a conversation now; nothing while there are none. */
export function OthersHere({ conversationId, size = 24 }: { conversationId: string; size?: number }) {
  const t = useTexts("presence");
  const people = useOthersHere(conversationId);
  if (people.length === 0) return null;
  const more = people.length - mostShown;
  const words = people.map(({ name, typing }) => t(typing === null ? "looks" : "writes", { name }));
  return (
    <span
      className={styles.faces}
      data-testid="others-here"
      role="img"
      aria-label={words.join(", ")}
      title={words.join("\n")}
    >
      {people.slice(0, mostShown).map(({ memberId, name, typing }) => (
        <span key={memberId} className={styles.face} data-typing={typing ?? undefined}>
          <Avatar id={memberId} name={name} size={size} />
          {typing !== null && (
            <span className={styles.pencil}>
              <IconPencil size={10} stroke={2.25} aria-hidden="true" />
            </span>
          )}
        </span>
      ))}
      {more > 0 && (
        <bdi dir="ltr" className={styles.more}>
          +{more}
        </bdi>
      )}
    </span>
  );
}

import { IconBrandWhatsapp } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useTexts } from "../lib/use-texts.ts";
import styles from "./Avatar.module.css";
import { WindowRing } from "./WindowRing.tsx";

type Props = {
  /** The ground's colour is chosen by it, so that a person keeps theirs. */
  id: string;
  name: string;
  /** Pixels. */
  size?: number;
  pictureUrl?: string | null;
  /** Draws the window ring; null is a closed window. Left out: no ring. */
  windowEndsAt?: string | null;
  channel?: "whatsapp";
};

const groundsCount = 6;

/** A person: letters on a ground of their own, with the window ring and the channel's badge when asked for. */
export function Avatar({ id, name, size = 40, pictureUrl = null, windowEndsAt, channel }: Props) {
  const t = useTexts("ui");
  const ground = groundOf(id);
  const style = {
    "--size": `${size / 16}rem`,
    "--ground": `var(--cz-av${ground})`,
    "--ink": `var(--cz-av${ground}-t)`,
  } as CSSProperties;
  const ringed = windowEndsAt !== undefined;
  return (
    <span className={`${styles.avatar} ${ringed ? styles.ringed : ""}`} style={style}>
      {ringed && <WindowRing endsAt={windowEndsAt} />}
      <span className={styles.letters} aria-hidden="true">
        {pictureUrl === null ? initialsOf(name) : <img className={styles.picture} src={pictureUrl} alt="" />}
      </span>
      {channel === "whatsapp" && (
        <span className={styles.channel}>
          <IconBrandWhatsapp size={12} stroke={2} role="img" aria-label={t("channel_whatsapp")} />
        </span>
      )}
    </span>
  );
}

/** 1–6, the same for the same id. */
function groundOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (hash % groundsCount) + 1;
}

/** First letters of the first two words; of a phone number its last two digits. */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  if (/^[+\d][\d\s()-]*$/.test(trimmed)) return trimmed.replace(/\D/g, "").slice(-2);
  const words = trimmed.split(/[\s._\-־]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const [first, second] = words.map((word) => (word.match(/\p{L}|\p{N}/u)?.[0] ?? "").toUpperCase());
  return `${first ?? "?"}${second ?? ""}`;
}

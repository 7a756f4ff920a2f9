import { IconPhotoOff } from "@tabler/icons-react";
import { useState } from "react";
import type { ChatMedia } from "../../../phone-api.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";

/** Where a file should be and is not. */
export function NotLoaded() {
  const { named } = useChat();
  return (
    <span className={styles.notLoaded}>
      <IconPhotoOff size={22} stroke={1.75} aria-hidden="true" />
      {named.notLoaded}
    </span>
  );
}

/** A picture in a bubble; a tap shows it large. */
export function Picture({ media, caption }: { media: ChatMedia; caption: string | null }) {
  const { named, open } = useChat();
  const [broken, setBroken] = useState(false);
  if (media.url === null || broken) return <NotLoaded />;
  return (
    <button
      type="button"
      className={styles.picture}
      aria-label={caption ? `${named.enlarge}: ${caption}` : named.enlarge}
      onClick={() => open({ kind: "picture", media, caption })}
    >
      <img src={media.url} alt={caption ?? named.photo} onError={() => setBroken(true)} />
    </button>
  );
}

export function Sticker({ media }: { media: ChatMedia }) {
  const { named } = useChat();
  const [broken, setBroken] = useState(false);
  if (media.url === null || broken) return <NotLoaded />;
  return <img className={styles.sticker} src={media.url} alt={named.sticker} onError={() => setBroken(true)} />;
}

import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ChatMedia } from "../../../phone-api.ts";
import { plainWhatsApp } from "../../text/whatsapp-text.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";

/** A picture over the whole phone. */
export function PictureViewer({
  media,
  caption,
  onClose,
}: {
  media: ChatMedia;
  caption: string | null;
  onClose: () => void;
}) {
  const { said, named } = useChat();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  return (
    <div
      className={styles.viewer}
      role="dialog"
      aria-label={caption ?? named.photo}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <button ref={close} type="button" className={styles.viewerClose} aria-label={said.close} onClick={onClose}>
        <IconX size={22} />
      </button>
      <img src={media.url ?? ""} alt={caption ?? named.photo} />
      {caption && <p dir="auto">{plainWhatsApp(caption)}</p>}
    </div>
  );
}

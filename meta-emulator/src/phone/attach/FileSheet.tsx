import { IconFile, IconMusic, IconVideo } from "@tabler/icons-react";
import { type FormEvent, useEffect, useState } from "react";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { fileSize } from "../text/file-size.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Switch } from "../ui/Switch.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";
import { mediaKindOf } from "./media-kind.ts";
import { useSendFile } from "./use-send-file.ts";

/** WhatsApp's longest caption. */
const captionLength = 1024;

function usePreview(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith("image/")) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

/** A chosen file before it is sent: what it is, and a caption. */
export function FileSheet({ file, onClose }: { file: File; onClose: () => void }) {
  const { language, said, business } = useChat();
  const named = attachWords[language];
  const shown = mediaKindOf(file.type);
  const [asDocument, setAsDocument] = useState(shown === "document");
  const [caption, setCaption] = useState("");
  const preview = usePreview(file);
  const { sending, send } = useSendFile();
  const kind = asDocument ? "document" : shown;
  const Icon = { image: IconFile, sticker: IconFile, document: IconFile, video: IconVideo, audio: IconMusic }[kind];
  const captioned = kind !== "audio" && business.platform === "whatsapp";

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const words = caption.trim();
    if (await send(file, { kind, ...(captioned && words !== "" && { caption: words }) })) onClose();
  }
  return (
    <Sheet title={named.sendFile} closeLabel={said.close} onClose={onClose}>
      <form className={styles.filePreview} onSubmit={submit}>
        {preview && kind === "image" ? (
          <img src={preview} alt={file.name} />
        ) : (
          <p className={styles.fileName}>
            <Icon size={28} stroke={1.5} aria-hidden="true" />
            <span>
              <b dir="auto">{file.name}</b>
              <small>
                <bdi>{fileSize(file.size, language)}</bdi>
              </small>
            </span>
          </p>
        )}
        {shown !== "document" && <Switch on={asDocument} label={named.asDocument} onChange={setAsDocument} />}
        {captioned && (
          <Field
            label={named.caption}
            dir="auto"
            maxLength={captionLength}
            value={caption}
            onChange={(event) => setCaption(event.target.value)}
          />
        )}
        <Button type="submit" look="primary" disabled={sending} data-testid="file-send">
          {said.send}
        </Button>
      </form>
    </Sheet>
  );
}

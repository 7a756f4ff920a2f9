import { IconPhotoPlus } from "@tabler/icons-react";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";
import { FilePick } from "./FilePick.tsx";
import { useSendFile } from "./use-send-file.ts";

const drawn = ["🍕", "😋", "🎉", "🙏", "😍", "🤔", "🐢", "🔥", "💚", "👌", "😴", "🛵"];
const sizePx = 512;
/** As `--cz-emoji`, which a canvas does not know. */
const emojiFonts = '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';

/** A sticker drawn from an emoji, as WhatsApp wants it: WebP, 512 pixels, transparent. */
async function drawSticker(emoji: string): Promise<File> {
  const canvas = new OffscreenCanvas(sizePx, sizePx);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.font = `${sizePx * 0.78}px ${emojiFonts}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(emoji, sizePx / 2, sizePx * 0.54);
  return new File([await canvas.convertToBlob({ type: "image/webp", quality: 0.8 })], "sticker.webp", {
    type: "image/webp",
  });
}

export function StickersSheet({ onClose }: { onClose: () => void }) {
  const { said, language } = useChat();
  const named = attachWords[language];
  const { sending, send } = useSendFile();
  const sendFile = async (file: File) => {
    if (await send(file, { kind: "sticker" })) onClose();
  };
  return (
    <Sheet title={named.stickersTitle} closeLabel={said.close} onClose={onClose}>
      <div className={styles.stickers}>
        {drawn.map((emoji) => (
          <button
            key={emoji}
            type="button"
            aria-label={`${named.sticker} ${emoji}`}
            disabled={sending}
            onClick={() => void drawSticker(emoji).then(sendFile)}
          >
            {emoji}
          </button>
        ))}
        <FilePick accept="image/*" label={named.stickerFromFile} className={styles.stickerFile} onPick={sendFile}>
          <IconPhotoPlus size={26} stroke={1.5} aria-hidden="true" />
          <small>{named.stickerFromFile}</small>
        </FilePick>
      </div>
    </Sheet>
  );
}

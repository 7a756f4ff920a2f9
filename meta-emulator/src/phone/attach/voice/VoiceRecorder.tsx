import { IconMicrophoneOff, IconPaperclip, IconSend2, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import chat from "../../chat/chat.module.css";
import { useChat } from "../../chat/chat-scope.ts";
import { duration } from "../../text/file-size.ts";
import styles from "../attach.module.css";
import { attachWords } from "../attach-words.ts";
import { FilePick } from "../FilePick.tsx";
import { useSendFile } from "../use-send-file.ts";
import { useRecorder } from "./use-recorder.ts";
import { voiceFile } from "./voice-file.ts";

/** Records a voice message in place of the line that is written in. Without a microphone a file does. */
export function VoiceRecorder({ onDone }: { onDone: () => void }) {
  const { said, language } = useChat();
  const named = attachWords[language];
  const recorder = useRecorder();
  const { sending, send } = useSendFile();
  const [finished, setFinished] = useState(false);

  async function sendRecording(): Promise<void> {
    setFinished(true);
    const file = await voiceFile(await recorder.finish());
    if (await send(file, { kind: "audio", voice: true })) onDone();
    else setFinished(false);
  }
  async function sendChosen(file: File): Promise<void> {
    if (await send(file, { kind: "audio", voice: true })) onDone();
  }

  const failed = recorder.state === "no-microphone" || recorder.state === "refused";
  return (
    <div className={styles.recorder} data-testid="recorder">
      <button type="button" className={chat.round} aria-label={named.discard} title={named.discard} onClick={onDone}>
        <IconTrash size={20} stroke={1.75} />
      </button>
      {failed ? (
        <p className={styles.noMicrophone} role="alert">
          <IconMicrophoneOff size={18} stroke={1.75} aria-hidden="true" />
          <span>{recorder.state === "refused" ? named.microphoneRefused : named.noMicrophone}</span>
        </p>
      ) : (
        <p className={styles.recording} role="status" aria-label={named.recording}>
          <i aria-hidden="true" />
          <bdi dir="ltr">{duration(recorder.seconds)}</bdi>
          <span className={styles.levels} dir="ltr" aria-hidden="true">
            {recorder.levels.map((level, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              <i key={place} style={{ blockSize: `${Math.round(3 + level * 23)}px` }} />
            ))}
          </span>
        </p>
      )}
      {failed ? (
        <FilePick accept="audio/*" label={named.voiceFromFile} className={chat.sendButton} onPick={sendChosen}>
          <IconPaperclip size={20} stroke={1.75} aria-hidden="true" />
        </FilePick>
      ) : (
        <button
          type="button"
          className={chat.sendButton}
          aria-label={said.send}
          title={said.send}
          disabled={recorder.state !== "recording" || sending || finished}
          data-testid="recorder-send"
          onClick={() => void sendRecording()}
        >
          <IconSend2 size={20} stroke={1.75} className="flip" />
        </button>
      )}
    </div>
  );
}

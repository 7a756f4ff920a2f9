import { IconMicrophone, IconMusic, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import type { ChatMedia } from "../../../phone-api.ts";
import { duration } from "../../text/file-size.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";
import { usePlayer, useWaveform } from "./use-player.ts";

const barCount = 36;

/** A voice message with its waveform, or an audio file with its name. Media controls never mirror. */
export function VoiceNote({ media, voice, onPlay }: { media: ChatMedia; voice: boolean; onPlay: () => void }) {
  const { named } = useChat();
  const player = usePlayer(media.url, onPlay);
  const bars = useWaveform(media.url, barCount, player.learn);
  const share = player.seconds ? Math.min(player.at / player.seconds, 1) : 0;
  const shown = player.playing || player.at > 0 ? player.at : (player.seconds ?? 0);
  return (
    <div className={styles.voice} dir="ltr">
      <span className={styles.voiceKind} data-voice={voice} aria-hidden="true">
        {voice ? <IconMicrophone size={20} stroke={1.75} /> : <IconMusic size={20} stroke={1.75} />}
      </span>
      <button
        type="button"
        className={styles.play}
        disabled={player.failed}
        aria-label={player.playing ? named.pause : named.play}
        onClick={player.toggle}
      >
        {player.playing ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
      </button>
      <div className={styles.voiceTrack}>
        <span className={styles.bars}>
          {bars.map((height, bar) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              key={bar}
              data-heard={bar / barCount < share}
              style={{ blockSize: `${Math.round(3 + height * 21)}px` }}
            />
          ))}
          <input
            type="range"
            min={0}
            max={1}
            step={0.01}
            value={share}
            aria-label={named.position}
            aria-valuetext={duration(player.at)}
            disabled={player.failed || player.seconds === null}
            onChange={(event) => player.seek(event.target.valueAsNumber)}
          />
        </span>
        <small>
          {player.failed ? named.notLoaded : duration(shown)}
          {!voice && media.fileName && <bdi> · {media.fileName}</bdi>}
        </small>
      </div>
    </div>
  );
}

import type { MediaFile } from "@croozer/contracts/media";
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, isOver } from "../../media-format.ts";
import styles from "./media.module.css";

const speeds = [1, 1.5, 2] as const;
/** Drawn for sounds whose loudness is not known. */
const flat = Array.from({ length: 64 }, () => 18);
/** One sound at a time in the whole page. */
let playing: HTMLAudioElement | null = null;

type Props = { file: MediaFile; renew: () => Promise<MediaFile | null> };

/** A sound with its waveform: play, position, speed. Media controls run from left to right in every language. */
export function Voice({ file, renew }: Props) {
  const { t } = useTranslation("inbox");
  const audio = useRef<HTMLAudioElement>(null);
  const [on, setOn] = useState(false);
  const [atMs, setAtMs] = useState(0);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const [ownMs, setOwnMs] = useState<number | null>(null);
  const lengthMs = file.durationMs ?? ownMs ?? 0;
  const bars = file.waveform ?? flat;

  async function toggle() {
    const player = audio.current;
    if (player === null) return;
    if (!player.paused) return player.pause();
    if (file.url !== null && isOver(file.url, Date.now()) && player.currentTime === 0) {
      const fresh = await renew();
      if (fresh?.url) player.src = fresh.url;
    }
    playing?.pause();
    playing = player;
    player.playbackRate = speed;
    // A press while it loads, or a format this browser cannot play: the button shows what is.
    await player.play().catch(() => setOn(false));
  }
  function seek(ms: number) {
    if (audio.current !== null) audio.current.currentTime = ms / 1000;
    setAtMs(ms);
  }
  const nextSpeed = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    setSpeed(next);
    if (audio.current !== null) audio.current.playbackRate = next;
  };

  return (
    <div className={styles.voice} dir="ltr" data-testid="voice">
      {/* biome-ignore lint/a11y/useMediaCaption: speech of customers has none */}
      <audio
        ref={audio}
        src={file.url ?? ""}
        preload="none"
        onPlay={() => setOn(true)}
        onPause={() => setOn(false)}
        onTimeUpdate={(event) => setAtMs(event.currentTarget.currentTime * 1000)}
        onLoadedMetadata={({ currentTarget: { duration } }) =>
          setOwnMs(Number.isFinite(duration) ? duration * 1000 : null)
        }
        onEnded={() => {
          setOn(false);
          setAtMs(0);
        }}
      />
      <button
        type="button"
        className={styles.play}
        aria-label={t(on ? "media.pause" : "media.play")}
        onClick={() => void toggle()}
      >
        {on ? (
          <IconPlayerPauseFilled size={18} aria-hidden="true" />
        ) : (
          <IconPlayerPlayFilled size={18} aria-hidden="true" />
        )}
      </button>
      <span className={styles.track}>
        <span className={styles.bars} aria-hidden="true">
          {bars.map((loudness, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one sound do not move
              key={index}
              data-heard={lengthMs > 0 && index / bars.length < atMs / lengthMs}
              style={{ blockSize: `${Math.max(8, loudness)}%` }}
            />
          ))}
        </span>
        <input
          type="range"
          className={styles.seek}
          aria-label={t("media.seek")}
          aria-valuetext={`${clock(atMs)} / ${clock(lengthMs)}`}
          min={0}
          max={Math.max(1, Math.round(lengthMs))}
          step={100}
          value={Math.min(atMs, lengthMs)}
          onChange={(event) => seek(event.currentTarget.valueAsNumber)}
        />
        <span className={styles.time}>{on || atMs > 0 ? clock(atMs) : clock(lengthMs)}</span>
      </span>
      <button type="button" className={styles.speed} aria-label={t("media.speed", { speed })} onClick={nextSpeed}>
        {speed}×
      </button>
    </div>
  );
}

import { IconPlayerPlayFilled, IconVideo } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ChatMedia } from "../../../phone-api.ts";
import { duration } from "../../text/file-size.ts";
import { useChat } from "../chat-scope.ts";
import { NotLoaded } from "./Pictures.tsx";
import styles from "./video.module.css";

/** A video in a bubble: a still with its length, until it is tapped and plays. */
export function Video({ media }: { media: ChatMedia }) {
  const { named } = useChat();
  const video = useRef<HTMLVideoElement>(null);
  const [started, setStarted] = useState(false);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [broken, setBroken] = useState(false);
  if (media.url === null || broken) return <NotLoaded />;
  const label = media.fileName ?? named.video;
  const length = seconds !== null && Number.isFinite(seconds) ? duration(seconds) : null;

  function play(): void {
    setStarted(true);
    video.current?.play().catch(() => setBroken(true));
  }
  return (
    <span className={styles.videoBox}>
      {/* biome-ignore lint/a11y/useMediaCaption: a customer's video has no captions */}
      <video
        ref={video}
        className={styles.video}
        src={media.url}
        controls={started}
        preload="metadata"
        playsInline
        aria-label={label}
        onDurationChange={({ currentTarget }) => setSeconds(currentTarget.duration)}
        onError={() => setBroken(true)}
      />
      {!started && (
        <button
          type="button"
          className={styles.videoPlay}
          aria-label={[`${named.play}: ${label}`, ...(length === null ? [] : [length])].join(", ")}
          onClick={play}
        >
          <span>
            <IconPlayerPlayFilled size={26} aria-hidden="true" />
          </span>
          {length !== null && (
            <small>
              <IconVideo size={14} stroke={2} aria-hidden="true" />
              <bdi dir="ltr">{length}</bdi>
            </small>
          )}
        </button>
      )}
    </span>
  );
}

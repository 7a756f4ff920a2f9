import { useEffect, useRef, useState } from "react";
import { waveform } from "../../text/waveform.ts";

/** One voice is heard at a time on the whole page. */
let heard: HTMLAudioElement | null = null;

/** Plays a file; `seconds` is null until it is known. */
export function usePlayer(url: string | null, onPlay: () => void) {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (url === null) return;
    const element = new Audio();
    audio.current = element;
    element.preload = "metadata";
    element.src = url;
    element.ontimeupdate = () => setAt(element.currentTime);
    // A recording that was never closed properly says Infinity until it was heard to its end.
    element.ondurationchange = () =>
      setSeconds((known) => (Number.isFinite(element.duration) ? element.duration : known));
    element.onplay = () => setPlaying(true);
    element.onpause = () => setPlaying(false);
    element.onerror = () => setFailed(true);
    element.onended = () => {
      element.currentTime = 0;
    };
    return () => {
      element.pause();
      element.removeAttribute("src");
      element.load();
      if (heard === element) heard = null;
    };
  }, [url]);

  function toggle(): void {
    const element = audio.current;
    if (!element) return;
    if (!element.paused) {
      element.pause();
      return;
    }
    if (heard !== element) heard?.pause();
    heard = element;
    onPlay();
    element.play().catch(() => setFailed(true));
  }
  function seek(share: number): void {
    if (audio.current && seconds !== null) audio.current.currentTime = share * seconds;
  }
  return { playing, at, seconds, failed: failed || url === null, toggle, seek, learn: setSeconds };
}

const noBars: number[] = [];

/** The bars of a recording, decoded from the file itself. Flat until then, and when it cannot be decoded. */
export function useWaveform(url: string | null, bars: number, learnSeconds: (seconds: number) => void): number[] {
  const [shape, setShape] = useState(noBars);
  const learn = useRef(learnSeconds);
  learn.current = learnSeconds;
  useEffect(() => {
    if (url === null) return;
    const stop = new AbortController();
    const decode = async () => {
      const file = await fetch(url, { signal: stop.signal });
      if (!file.ok) return;
      const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(await file.arrayBuffer());
      if (stop.signal.aborted) return;
      setShape(waveform(sound.getChannelData(0), bars));
      learn.current(sound.duration);
    };
    decode().catch(() => undefined); // the bars stay flat
    return () => stop.abort();
  }, [url, bars]);
  return shape.length > 0 ? shape : Array.from({ length: bars }, () => 0);
}

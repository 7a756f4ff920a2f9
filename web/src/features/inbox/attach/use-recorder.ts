import { useEffect, useRef, useState } from "react";

const levelMs = 80;
const levelsKept = 48;
/** What browsers can record, best first; the server makes WhatsApp's form of any of them. */
const wanted = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const bitsPerSecond = 32_000;
/** WhatsApp's 16 MB are over an hour; nobody listens that long. */
export const longestMs = 15 * 60_000;

export type RecorderState = "asking" | "recording" | "noMicrophone" | "refused";

function loudness(analyser: AnalyserNode, buffer: Float32Array<ArrayBuffer>): number {
  analyser.getFloatTimeDomainData(buffer);
  const power = buffer.reduce((sum, value) => sum + value * value, 0) / buffer.length;
  return Math.min(1, Math.sqrt(power) * 4);
}

/** Records from the microphone from the moment it is mounted until it is finished or taken away. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>("asking");
  const [levels, setLevels] = useState<number[]>([]);
  const [atMs, setAtMs] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  const parts = useRef<Blob[]>([]);

  useEffect(() => {
    let gone = false;
    let end: () => void = () => undefined;
    async function begin(): Promise<void> {
      if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === "undefined")
        return setState("noMicrophone");
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
      const release = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (gone) return release();
      const mimeType = wanted.find((type) => MediaRecorder.isTypeSupported(type));
      const made = new MediaRecorder(stream, {
        audioBitsPerSecond: bitsPerSecond,
        ...(mimeType === undefined ? {} : { mimeType }),
      });
      parts.current = [];
      made.ondataavailable = ({ data }) => parts.current.push(data);
      recorder.current = made;
      made.start(1000);
      const context = new AudioContext();
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(stream).connect(analyser);
      const buffer = new Float32Array(analyser.fftSize);
      const startedMs = performance.now();
      const timer = setInterval(() => {
        const level = loudness(analyser, buffer);
        setLevels((before) => [...before.slice(1 - levelsKept), level]);
        setAtMs(performance.now() - startedMs);
        if (performance.now() - startedMs > longestMs && made.state === "recording") made.pause();
      }, levelMs);
      setState("recording");
      end = () => {
        clearInterval(timer);
        if (made.state !== "inactive") made.stop();
        release();
        void context.close();
      };
    }
    begin().catch((error: unknown) => {
      if (gone) return;
      const none = error instanceof DOMException && error.name === "NotFoundError";
      setState(none ? "noMicrophone" : "refused");
    });
    return () => {
      gone = true;
      end();
    };
  }, []);

  /** What was recorded; ends the recording. */
  function finish(): Promise<File> {
    return new Promise((resolve, reject) => {
      const made = recorder.current;
      if (!made) return reject(new Error("nothing is being recorded"));
      made.onstop = () => {
        const ending = made.mimeType.includes("ogg") ? "ogg" : made.mimeType.includes("mp4") ? "m4a" : "webm";
        resolve(new File(parts.current, `voice.${ending}`, { type: made.mimeType }));
      };
      made.stop();
    });
  }
  return { state, levels, atMs: Math.min(atMs, longestMs), finish };
}

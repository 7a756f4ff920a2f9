import { useEffect, useRef, useState } from "react";

const levelMs = 80;
const levelsKept = 44;
const wanted = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

export type RecorderState = "asking" | "recording" | "no-microphone" | "refused";

/** How loud it is now, 0..1. */
function loudness(analyser: AnalyserNode, buffer: Float32Array<ArrayBuffer>): number {
  analyser.getFloatTimeDomainData(buffer);
  const power = buffer.reduce((sum, value) => sum + value * value, 0) / buffer.length;
  return Math.min(1, Math.sqrt(power) * 4);
}

/** Records from the microphone from the moment it is mounted until it is stopped or taken away. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>("asking");
  const [levels, setLevels] = useState<number[]>([]);
  const [seconds, setSeconds] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  const parts = useRef<Blob[]>([]);

  useEffect(() => {
    let gone = false;
    let end: () => void = () => undefined;
    async function begin(): Promise<void> {
      if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === "undefined") {
        setState("no-microphone");
        return;
      }
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const release = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (gone) return release();
      const mimeType = wanted.find((type) => MediaRecorder.isTypeSupported(type));
      const made = new MediaRecorder(stream, mimeType ? { mimeType } : {});
      made.ondataavailable = ({ data }) => parts.current.push(data);
      recorder.current = made;
      made.start();
      const context = new AudioContext();
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(stream).connect(analyser);
      const buffer = new Float32Array(analyser.fftSize);
      const started = performance.now();
      const timer = setInterval(() => {
        const level = loudness(analyser, buffer);
        setLevels((before) => [...before.slice(1 - levelsKept), level]);
        setSeconds((performance.now() - started) / 1000);
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
      setState(none ? "no-microphone" : "refused");
    });
    return () => {
      gone = true;
      end();
    };
  }, []);

  /** What was recorded. */
  function finish(): Promise<Blob> {
    return new Promise((resolve, reject) => {
      const made = recorder.current;
      if (!made) return reject(new Error("not recording"));
      made.onstop = () => resolve(new Blob(parts.current, { type: made.mimeType }));
      made.stop();
    });
  }
  return { state, levels, seconds, finish };
}

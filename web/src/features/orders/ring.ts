import { useEffect, useSyncExternalStore } from "react";

const storageKey = "croozer.board.sound";
const watchers = new Set<() => void>();
let wanted = localStorage.getItem(storageKey) !== "off";
let audio: AudioContext | null = null;

const changed = () => {
  for (const watcher of watchers) watcher();
};

function context(): AudioContext {
  if (audio === null) {
    audio = new AudioContext();
    audio.addEventListener("statechange", changed);
  }
  return audio;
}

/** on · off by choice · blocked until somebody touches the page, as browsers want it. */
export type Sound = "on" | "off" | "blocked";
const soundNow = (): Sound => (!wanted ? "off" : audio?.state === "running" ? "on" : "blocked");

export const useSound = (): Sound =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, soundNow);

/** Called by a touch: only then browsers let sound begin. */
export async function setSound(on: boolean): Promise<void> {
  wanted = on;
  localStorage.setItem(storageKey, on ? "on" : "off");
  if (on) await context().resume();
  changed();
}

/** Two rising notes, drawn by hand so that nothing has to be fetched. */
export function chime(): void {
  if (audio?.state !== "running" || !wanted) return;
  for (const [delay, hertz] of [
    [0, 784],
    [0.18, 1047],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime + delay;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.35, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.55);
  }
}

const everyMs = 2_500;

/** Rings while `ringing`: at once, then again and again until somebody acts. */
export function useRing(ringing: boolean): void {
  const sound = useSound();
  useEffect(() => {
    if (!ringing || sound !== "on") return;
    chime();
    const timer = setInterval(chime, everyMs);
    return () => clearInterval(timer);
  }, [ringing, sound]);
  useSoundOnTouch();
}

/** Browsers let sound begin once somebody has touched the page. */
export function useSoundOnTouch(): void {
  useEffect(() => {
    if (!wanted) return;
    const allow = () => void context().resume();
    window.addEventListener("pointerdown", allow, { once: true });
    return () => window.removeEventListener("pointerdown", allow);
  }, []);
}

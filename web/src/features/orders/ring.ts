import { useEffect, useSyncExternalStore } from "react";
import { play, type Tune, type Volume } from "./watch/tones.ts";

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

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

/** on · off by choice · blocked until somebody touches the page, as browsers want it. */
export type Sound = "on" | "off" | "blocked";
const soundNow = (): Sound => (!wanted ? "off" : audio?.state === "running" ? "on" : "blocked");

export const useSound = (): Sound => useSyncExternalStore(watch, soundNow);

/** Called by a touch: only then browsers let sound begin. */
export async function setSound(on: boolean): Promise<void> {
  wanted = on;
  localStorage.setItem(storageKey, on ? "on" : "off");
  if (on) await context().resume();
  changed();
}

const volumeKey = "croozer.board.volume";
const keptVolume = localStorage.getItem(volumeKey);
let volume: Volume = keptVolume === "low" || keptVolume === "high" ? keptVolume : "medium";

export function setVolume(level: Volume): void {
  volume = level;
  localStorage.setItem(volumeKey, level);
  changed();
}
export const useVolume = (): Volume => useSyncExternalStore(watch, () => volume);

export function chime(tune: Tune = "new"): void {
  if (audio?.state === "running" && wanted) play(audio, tune, volume);
}

const everyMs = 2_500;

/** Rings while `ringing`: at once, then again and again until somebody acts. */
export function useRing(ringing: boolean): void {
  const sound = useSound();
  useEffect(() => {
    if (!ringing || sound !== "on") return;
    chime();
    const timer = setInterval(() => chime(), everyMs);
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

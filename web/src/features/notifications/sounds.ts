import type { NotificationSettings, Tune } from "@croozer/contracts/notifications";

type Note = { delay: number; hertz: number; lasts: number; wave: OscillatorType };
const note = (delay: number, hertz: number, lasts = 0.4, wave: OscillatorType = "sine"): Note => ({
  delay,
  hertz,
  lasts,
  wave,
});

/** Drawn by hand, so that nothing has to be fetched, and softer than the board's: one hears them two hundred times a day. */
const tunes: Readonly<Record<Tune, readonly Note[]>> = {
  drop: [note(0, 880, 0.12), note(0.09, 1320, 0.3)],
  bell: [note(0, 1568, 0.9), note(0, 2349, 0.5)],
  knock: [note(0, 196, 0.09, "triangle"), note(0.14, 196, 0.09, "triangle")],
  chord: [note(0, 523, 0.5), note(0.07, 659, 0.5), note(0.14, 784, 0.6)],
};
const loudness = { low: 0.08, medium: 0.25, high: 0.7 } as const;

let audio: AudioContext | null = null;

/** Browsers let sound begin once somebody has touched the page. */
export function allowSoundOnTouch(): () => void {
  const allow = () => {
    audio ??= new AudioContext();
    void audio.resume();
  };
  const touches = ["pointerdown", "keydown"] as const;
  for (const touch of touches) window.addEventListener(touch, allow, { once: true });
  return () => {
    for (const touch of touches) window.removeEventListener(touch, allow);
  };
}

export function playTune({ tune, volume }: Pick<NotificationSettings, "tune" | "volume">): void {
  if (audio?.state !== "running") return;
  for (const { delay, hertz, lasts, wave } of tunes[tune]) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    const at = audio.currentTime + delay;
    tone.type = wave;
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(loudness[volume], at + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + lasts + 0.05);
  }
}

/** From a press: sound is allowed then. */
export async function tryTune(settings: Pick<NotificationSettings, "tune" | "volume">): Promise<void> {
  audio ??= new AudioContext();
  await audio.resume();
  playTune(settings);
}

/** So long nobody else may sound for the same thing. */
const heldMs = 3_000;

/** Whether this tab is the one of the browser that sounds: the first to ask. Without locks every tab does. */
export async function isFirstTab(name: string): Promise<boolean> {
  if (navigator.locks === undefined) return true;
  return new Promise((resolve) => {
    void navigator.locks.request(`croozer.sound.${name}`, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock !== null) await new Promise((done) => setTimeout(done, heldMs));
    });
  });
}

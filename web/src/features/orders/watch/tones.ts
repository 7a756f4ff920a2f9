/** What a sound says: a new order, one that is late, one whose time to start has come, the connection is gone. */
export type Tune = "new" | "overdue" | "due" | "lost";

/** Notes as delay in seconds and hertz, drawn by hand so that nothing has to be fetched. Falling is bad news. */
const notes: Readonly<Record<Tune, readonly (readonly [delay: number, hertz: number])[]>> = {
  new: [
    [0, 784],
    [0.18, 1047],
  ],
  due: [
    [0, 660],
    [0.3, 660],
  ],
  overdue: [
    [0, 880],
    [0.2, 622],
    [0.4, 880],
    [0.6, 622],
  ],
  lost: [
    [0, 392],
    [0.35, 294],
    [0.7, 196],
  ],
};

export const volumes = { low: 0.1, medium: 0.35, high: 0.9 } as const;
export type Volume = keyof typeof volumes;

export function play(audio: AudioContext, tune: Tune, volume: Volume): void {
  for (const [delay, hertz] of notes[tune]) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    const at = audio.currentTime + delay;
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(volumes[volume], at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.55);
  }
}

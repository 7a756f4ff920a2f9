/** The loudness of a recording as bars of 0..1, the loudest being 1. Silence stays flat. */
export function waveform(samples: Float32Array, bars: number): number[] {
  const step = Math.max(1, Math.floor(samples.length / bars));
  const loud = Array.from({ length: bars }, (_, bar) => {
    let sum = 0;
    const end = Math.min((bar + 1) * step, samples.length);
    for (let at = bar * step; at < end; at++) sum += (samples[at] ?? 0) ** 2;
    return Math.sqrt(sum / Math.max(1, end - bar * step));
  });
  const loudest = Math.max(...loud);
  return loudest > 0.001 ? loud.map((value) => value / loudest) : loud.map(() => 0);
}

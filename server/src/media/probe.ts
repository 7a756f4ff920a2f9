import { setImmediate } from "node:timers/promises";
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input, type InputAudioTrack } from "mediabunny";
import { OpusDecoder } from "opus-decoder";

export type Probed = {
  durationMs: number | null;
  width: number | null;
  height: number | null;
  videoCodec: string | null;
  audioCodec: string | null;
  waveform: number[] | null;
};
const nothing: Probed = {
  durationMs: null,
  width: null,
  height: null,
  videoCodec: null,
  audioCodec: null,
  waveform: null,
};

/** Longer recordings are no voice notes; decoding them would keep a processor busy for nothing. */
const longestWaveSeconds = 15 * 60;
const steps = 64;

/** Opens a sound or a film and closes it again. */
export async function withInput<T>(path: string, act: (input: Input) => Promise<T>): Promise<T> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    return await act(input);
  } finally {
    input.dispose();
  }
}

/** Length and size of a sound or a film without decoding it, and the waveform of speech; nulls for what cannot be told. */
export async function probe(path: string): Promise<Probed> {
  try {
    return await withInput(path, async (input) => {
      const video = await input.getPrimaryVideoTrack();
      const audio = await input.getPrimaryAudioTrack();
      const audioCodec = audio ? ((await audio.getCodec()) ?? "unknown") : null;
      const seconds = await input.computeDuration();
      return {
        durationMs: Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : null,
        width: (await video?.getDisplayWidth()) ?? null,
        height: (await video?.getDisplayHeight()) ?? null,
        videoCodec: video ? ((await video.getCodec()) ?? "unknown") : null,
        audioCodec,
        waveform:
          audio && audioCodec === "opus" && !video && seconds <= longestWaveSeconds ? await waveformOf(audio) : null,
      };
    });
  } catch {
    // A format it does not know, or a broken file: what can be seen of it is still kept and shown.
    return nothing;
  }
}

/** Loudness in 64 steps, 0 to 100, the loudest being 100. */
async function waveformOf(track: InputAudioTrack): Promise<number[] | null> {
  const decoder = new OpusDecoder({ channels: 1 });
  await decoder.ready;
  try {
    const peaks: number[] = [];
    for await (const packet of new EncodedPacketSink(track).packets()) {
      // Others of this process get their turn.
      if (peaks.length % 200 === 199) await setImmediate();
      const [samples] = decoder.decodeFrame(packet.data).channelData;
      if (samples && samples.length > 0)
        peaks.push(Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length));
    }
    return inSteps(peaks);
  } finally {
    decoder.free();
  }
}

/** Any number of loudnesses as a fixed number of steps, each the loudest of its part. */
export function inSteps(peaks: readonly number[]): number[] | null {
  const loudestOf = (part: readonly number[]) => part.reduce((most, one) => Math.max(most, one), 0);
  const top = loudestOf(peaks);
  if (peaks.length === 0 || !Number.isFinite(top)) return null;
  return Array.from({ length: steps }, (_, step) => {
    const from = Math.floor((step * peaks.length) / steps);
    const to = Math.max(from + 1, Math.floor(((step + 1) * peaks.length) / steps));
    return top === 0 ? 0 : Math.round((100 * loudestOf(peaks.slice(from, to))) / top);
  });
}

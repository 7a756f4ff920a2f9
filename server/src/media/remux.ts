import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathTarget,
  type InputAudioTrack,
  type InputVideoTrack,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
} from "mediabunny";
import { withInput } from "./probe.ts";

/** Place of the number of channels in an Opus header (RFC 7845 §5.1). */
const channelsAt = 9;

/**
 * Puts Opus sound, which browsers record into WebM or MP4, into the Ogg file that WhatsApp takes for a voice note. Nothing
 * is encoded again, not even to make it mono: the header's number of channels is how many come out of the decoder, whatever
 * went in (RFC 7845 §5.1), and Opus decoders mix down by themselves.
 */
export async function remuxToVoice(path: string, target: string): Promise<void> {
  await withInput(path, async (input) => {
    const track = await input.getPrimaryAudioTrack();
    const config = await track?.getDecoderConfig();
    if (!track || !config) throw new Error("no sound in the file");
    const header = config.description === undefined ? null : bytesOf(config.description);
    if (header) header[channelsAt] = 1;
    const output = new Output({ format: new OggOutputFormat(), target: new FilePathTarget(target) });
    const source = new EncodedAudioPacketSource("opus");
    output.addAudioTrack(source);
    await output.start();
    const decoderConfig = { ...config, numberOfChannels: 1, ...(header ? { description: header } : {}) };
    for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
    await output.finalize();
  });
}

const bytesOf = (part: ArrayBufferLike | ArrayBufferView): Uint8Array<ArrayBuffer> =>
  ArrayBuffer.isView(part)
    ? new Uint8Array(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
    : new Uint8Array(new Uint8Array(part));

/** Puts H.264 and AAC of another container, as iPhones make it, into MP4; nothing is encoded again. */
export async function remuxToMp4(path: string, target: string): Promise<void> {
  await withInput(path, async (input) => {
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    if (!video) throw new Error("no picture in the file");
    const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(target) });
    const sight = new EncodedVideoPacketSource("avc");
    output.addVideoTrack(sight, { rotation: await video.getRotation() });
    const sound = audio ? new EncodedAudioPacketSource("aac") : null;
    if (sound) output.addAudioTrack(sound);
    await output.start();
    await Promise.all([copyVideo(video, sight), audio && sound ? copyAudio(audio, sound) : null]);
    await output.finalize();
  });
}

async function copyVideo(track: InputVideoTrack, source: EncodedVideoPacketSource): Promise<void> {
  const decoderConfig = await track.getDecoderConfig();
  if (!decoderConfig) throw new Error("the picture cannot be read");
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
  source.close();
}

async function copyAudio(track: InputAudioTrack, source: EncodedAudioPacketSource): Promise<void> {
  const decoderConfig = await track.getDecoderConfig();
  if (!decoderConfig) throw new Error("the sound cannot be read");
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
  source.close();
}

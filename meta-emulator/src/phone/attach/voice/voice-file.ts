import { writeOgg } from "./ogg-pages.ts";
import { opusPackets } from "./webm-packets.ts";

const voiceType = "audio/ogg; codecs=opus";

/** A recording as WhatsApp sends it, Opus in Ogg; browsers that record WebM have the same packets in another box. */
export async function voiceFile(recorded: Blob): Promise<File> {
  if (recorded.type.startsWith("audio/webm")) {
    const stream = opusPackets(new Uint8Array(await recorded.arrayBuffer()));
    if (stream) return new File(writeOgg(stream), "voice.ogg", { type: voiceType });
  }
  const ending = recorded.type.includes("mp4") ? "m4a" : recorded.type.includes("ogg") ? "ogg" : "webm";
  return new File([recorded], `voice.${ending}`, { type: ending === "ogg" ? voiceType : recorded.type });
}

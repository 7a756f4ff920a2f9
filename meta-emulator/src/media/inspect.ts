import { fileTypeFromBuffer } from "file-type";
import type { MediaKind } from "../phone-api.ts";
import { lookUp } from "../world/look-up.ts";
import { bareType, longestStaticStickerBytes, mediaRules } from "./media-types.ts";

/**
 * What is wrong with a file for a kind of message, null when nothing is: its declared type, its size, and whether the
 * bytes are what they are said to be.
 */
export async function findMediaProblem(kind: MediaKind, mimeType: string, bytes: Buffer): Promise<string | null> {
  const { types, longestBytes } = mediaRules[kind];
  const declared = bareType(mimeType);
  if (!types.includes(declared))
    return `Unsupported ${kind} mime type ${declared}. Please use one of ${types.join(", ")}.`;
  if (bytes.length === 0) return "The file is empty.";
  const longest = kind === "sticker" && !isAnimatedWebp(bytes) ? longestStaticStickerBytes : longestBytes;
  if (bytes.length > longest)
    return `File too large: ${bytes.length} bytes. Max allowed for ${kind}: ${longest} bytes.`;
  const actual = await fileTypeFromBuffer(bytes);
  if (kind !== "document" && !belongsTogether(declared, actual?.mime)) {
    return `Media file is of type ${actual?.mime ?? "unknown"}, but was declared as ${declared}.`;
  }
  if (kind === "audio" && declared === "audio/ogg" && opusChannels(bytes) !== 1) {
    return "An audio/ogg file must be encoded with OPUS and have one channel.";
  }
  return null;
}

/** WebP with the animation bit of its extended header. */
export function isAnimatedWebp(bytes: Buffer): boolean {
  return bytes.toString("latin1", 12, 16) === "VP8X" && ((bytes[20] ?? 0) & 0b10) !== 0;
}

/** Several names go for the same container. */
const containers: Record<string, string[]> = {
  "audio/ogg": ["audio/ogg", "audio/opus", "application/ogg"],
  "audio/opus": ["audio/ogg", "audio/opus"],
  "audio/mp4": ["audio/mp4", "audio/x-m4a", "video/mp4", "audio/aac"],
  "audio/aac": ["audio/aac", "audio/x-m4a", "audio/mp4"],
  "audio/mpeg": ["audio/mpeg"],
  "audio/mp3": ["audio/mpeg"],
  "video/mp4": ["video/mp4", "video/x-m4v", "video/quicktime"],
  "video/3gpp": ["video/3gpp", "video/3gpp2", "video/mp4"],
};

function belongsTogether(declared: string, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  const bare = bareType(actual);
  return bare === declared || (lookUp(containers, declared) ?? []).includes(bare);
}

/** Channels told by the Opus header at the start of an Ogg file; 0 for anything else. */
function opusChannels(bytes: Buffer): number {
  const at = bytes.subarray(0, 4_096).indexOf("OpusHead", 0, "latin1");
  return at < 0 ? 0 : (bytes[at + 9] ?? 0);
}

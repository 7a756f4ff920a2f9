import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type MediaKind, mediaLimits } from "@croozer/contracts/media";
import { refuse } from "../platform/refusal.ts";
import { fitPicture, isPlainPicture, readPicture } from "./picture.ts";
import { probe } from "./probe.ts";
import { remuxToMp4, remuxToVoice } from "./remux.ts";
import { bareType, sniffType } from "./sniff.ts";

/** A file in a form that WhatsApp takes, and the kind of message that carries it. */
export type Prepared = { path: string; kind: MediaKind; voice: boolean; mimeType: string; name: string | null };

type Given = { path: string; name: string | null; voice: boolean; folder: string };

const voiceType = "audio/ogg; codecs=opus";

/**
 * Decides by content what a file is, and changes its form where WhatsApp refuses what browsers and phones make.
 * @throws file.empty · file.unsupported for what cannot be sent · file.too_large with the limit of its kind
 */
export async function prepareUpload(given: Given): Promise<Prepared> {
  const { size } = await stat(given.path);
  if (size === 0) refuse("file.empty");
  const found = await sniffType(given.path, given.name);
  const type = bareType(found);
  const prepared = await ([...mediaLimits.document.types].includes(type)
    ? { ...given, kind: "document" as const, voice: false, mimeType: type }
    : type.startsWith("image/")
      ? preparePicture(given, type)
      : prepareRecording(given, type));
  const { maxBytes } = mediaLimits[prepared.kind];
  if ((await stat(prepared.path)).size > maxBytes) refuse("file.too_large", { kind: prepared.kind, maxBytes });
  const { path, kind, voice, mimeType } = prepared;
  return { path, kind, voice, mimeType, name: renamed(given.name, found, mimeType) };
}

async function preparePicture(given: Given, type: string): Promise<Omit<Prepared, "name">> {
  const { types, maxBytes } = mediaLimits.image;
  const about = await readPicture(given.path);
  const fits = types.includes(type) && (await stat(given.path)).size <= maxBytes;
  if (about && fits && isPlainPicture(about)) return { path: given.path, kind: "image", voice: false, mimeType: type };
  const fitted = await fitPicture(given.path, given.folder, maxBytes);
  if (!fitted) refuse("file.unsupported", { mimeType: type });
  return { ...fitted, kind: "image", voice: false };
}

/** Sound or film: only the tracks inside tell which. */
async function prepareRecording(given: Given, type: string): Promise<Omit<Prepared, "name">> {
  const { videoCodec, audioCodec } = await probe(given.path);
  if (videoCodec !== null) return prepareVideo(given, type, videoCodec, audioCodec);
  if (audioCodec === "opus") {
    const path = join(given.folder, "voice.ogg");
    await remuxToVoice(given.path, path);
    return { path, kind: "audio", voice: given.voice, mimeType: voiceType };
  }
  const soundType = type.replace(/^video\/(mp4|3gpp)$/, "audio/$1");
  if (audioCodec !== null || soundType === "audio/amr") {
    if (mediaLimits.audio.types.includes(soundType) && soundType !== "audio/ogg")
      return { path: given.path, kind: "audio", voice: false, mimeType: soundType };
  }
  refuse("file.unsupported", { mimeType: type, codec: audioCodec });
}

/** WhatsApp plays H.264 with AAC alone; it may come in a QuickTime or Matroska file. */
async function prepareVideo(
  given: Given,
  type: string,
  videoCodec: string,
  audioCodec: string | null,
): Promise<Omit<Prepared, "name">> {
  if (videoCodec !== "avc" || (audioCodec !== null && audioCodec !== "aac"))
    refuse("file.unsupported", { mimeType: type, codec: videoCodec === "avc" ? audioCodec : videoCodec });
  if (mediaLimits.video.types.includes(type)) return { path: given.path, kind: "video", voice: false, mimeType: type };
  const path = join(given.folder, "video.mp4");
  await remuxToMp4(given.path, path);
  return { path, kind: "video", voice: false, mimeType: "video/mp4" };
}

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "video/mp4": "mp4",
  [voiceType]: "ogg",
};

/** A file that changed its form gets the ending of the new one. */
function renamed(name: string | null, was: string, is: string): string | null {
  const ending = endings[is];
  return name === null || was === is || ending === undefined
    ? name
    : `${name.replace(/\.[A-Za-z0-9]{1,8}$/, "")}.${ending}`;
}

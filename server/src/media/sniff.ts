import { open } from "node:fs/promises";
import type { MediaKind } from "@croozer/contracts/media";
import { fileTypeFromFile } from "file-type";

export const unknownType = "application/octet-stream";

/** `audio/ogg; codecs=opus` → `audio/ogg`. */
export const bareType = (mimeType: string): string => (mimeType.split(";")[0] ?? "").trim().toLowerCase();

/** Word, Excel and PowerPoint of before 2007 share a container: only the name tells them apart. */
const oldOffice: Readonly<Record<string, string>> = {
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
};
/** Names of the sniffer that Meta's table calls otherwise. */
const alsoCalled: Readonly<Record<string, string>> = {
  "audio/x-m4a": "audio/mp4",
  "audio/opus": "audio/ogg; codecs=opus",
  "application/ogg": "audio/ogg",
  "audio/mp3": "audio/mpeg",
  "video/3gpp2": "video/3gpp",
  "video/x-m4v": "video/mp4",
};

/** What a file is, by its bytes; `name` only decides between formats whose bytes are alike. */
export async function sniffType(path: string, name: string | null): Promise<string> {
  const found = (await fileTypeFromFile(path))?.mime;
  if (found === "application/x-cfb") return oldOffice[endingOf(name)] ?? unknownType;
  if (found !== undefined) return alsoCalled[found] ?? found;
  return (await isText(path)) ? "text/plain" : unknownType;
}

const endingOf = (name: string | null): string => /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";

/** Whether a file begins with readable UTF-8. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
    const start = buffer.subarray(0, bytesRead);
    if (bytesRead === 0 || start.includes(0)) return false;
    // The last letter may be cut in two, which a stream forgives.
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}

/** What customers' phones are known to send, by kind of message; a document may be anything. */
const taken: Readonly<Record<MediaKind, RegExp>> = {
  image: /^image\/(jpeg|png|webp|gif|heic|heif|avif)$/,
  sticker: /^image\/webp$/,
  video: /^video\/(mp4|3gpp|quicktime|webm|mpeg)$/,
  audio: /^audio\/(ogg|mpeg|mp4|aac|amr|3gpp|wav|flac|webm)$/,
  document: /./,
};

/** The type under which a file of this kind is kept, null when its bytes are of another kind. */
export function typeForKind(kind: MediaKind, mimeType: string): string | null {
  // Sound alone in a container of films.
  const type = kind === "audio" ? mimeType.replace(/^video\/(mp4|webm|3gpp)$/, "audio/$1") : mimeType;
  return taken[kind].test(bareType(type)) ? type : null;
}

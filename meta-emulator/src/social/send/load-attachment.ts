import { GraphError } from "../../graph/graph-error.ts";
import { keepOnPhone, viewMedia } from "../../media/keep-media.ts";
import { bareType } from "../../media/media-types.ts";
import type { ChatMedia, MediaKind } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";

/** A file of a message by its address; `media` is filled in once it was loaded. */
export type LinkToLoad = { media: ChatMedia; url: string; kind: MediaKind };

type Download = { bytes: Buffer; mimeType: string };

const mebibyte = 1024 * 1024;
const timeoutMs = 10_000;
export const longestBytesOf = (kind: MediaKind) => (kind === "image" ? 8 * mebibyte : 25 * mebibyte);

/** Meta loads what is linked before it accepts the message. `linkedMedia: "trust"` takes the addresses as they are. */
export async function loadAttachments(sim: Simulation, links: LinkToLoad[]): Promise<void> {
  for (const { media, url, kind } of links) {
    const fileName = nameIn(url);
    const uploaded = uploadedMedia.exec(url)?.[1];
    const kept = uploaded === undefined ? null : sim.world.media.find(uploaded);
    if (kept) Object.assign(media, viewMedia(kept));
    else if (sim.config.linkedMedia === "trust") Object.assign(media, { url, fileName });
    else Object.assign(media, viewMedia(keepOnPhone(sim, { ...(await download(url, kind)), fileName })));
  }
}

/** What was uploaded as a file lies here already. */
const uploadedMedia = /\/phone\/api\/media\/(\d+)$/;

async function download(url: string, kind: MediaKind): Promise<Download> {
  const file = await read(url, longestBytesOf(kind)).catch(() => null);
  if (file === null) throw attachmentError(2018008, "Failed to fetch the file from the url");
  if (file === "too large") throw attachmentError(2018109, "Attachment size exceeds allowable limit");
  if (file.bytes.length === 0 || !fits(kind, file.mimeType))
    throw attachmentError(2018047, "Upload attachment failure");
  return file;
}

async function read(url: string, longestBytes: number): Promise<Download | "too large" | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > longestBytes) return "too large";
    chunks.push(chunk);
  }
  const mimeType = bareType(response.headers.get("content-type") ?? "application/octet-stream");
  return response.ok ? { bytes: Buffer.concat(chunks), mimeType } : null;
}

export function fits(kind: MediaKind, mimeType: string): boolean {
  return kind === "document" || mimeType.startsWith(`${kind}/`);
}

export function attachmentError(subcode: number, message: string): GraphError {
  return new GraphError({ code: 100, subcode, message: `(#100) ${message}` });
}

function nameIn(url: string): string | null {
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name;
  }
}

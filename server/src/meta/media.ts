import { openAsBlob } from "node:fs";
import { call, GraphProblem, type GraphTarget } from "./graph.ts";
import { asNumber, asObject, asText } from "./loose.ts";

/** Ids in webhooks live this long at Meta, those of our uploads, and the links to the bytes (§6). */
export const inboundLifeMs = 7 * 24 * 3_600_000;
export const uploadLifeMs = 30 * 24 * 3_600_000;
export const linkLifeMs = 5 * 60_000;

/** What a webhook says about its file beside the id and the type; all of it may be missing. */
export type Announced = { url: string | null; sha256: string | null; fileName: string | null };

export function announcedFile(rawMessage: unknown, type: string): Announced {
  const media = asObject(asObject(rawMessage)?.[type]);
  return { url: asText(media?.url), sha256: asText(media?.sha256), fileName: asText(media?.filename) };
}

export type MediaLink = { url: string; mimeType: string | null; sha256: string | null; sizeBytes: number | null };

/**
 * Where the bytes behind a media id are for the next five minutes.
 * @throws {GraphProblem}; `isGone` tells when the id is dead
 */
export async function getMediaLink(
  target: GraphTarget,
  token: string,
  mediaId: string,
  phoneNumberId: string,
): Promise<MediaLink> {
  // The number guards against an id of somebody else's.
  const query = { phone_number_id: phoneNumberId };
  const answer = await call(target, { path: encodeURIComponent(mediaId), token, query });
  const url = asText(answer.url);
  if (url === null) throw new GraphProblem("not_json", "the answer names no address");
  return {
    url,
    mimeType: asText(answer.mime_type),
    sha256: asText(answer.sha256),
    sizeBytes: asNumber(answer.file_size),
  };
}

/** Meta has no such object (any more), or it is not ours: 100 with whatever subcode, and what a proxy answers. */
export const isGone = (error: unknown): boolean =>
  error instanceof GraphProblem && ["100", "33", "131052", "404"].includes(error.code);

/** Of hashes Meta says in two writings: base64 in webhooks, hex in answers. */
export function isHash(told: string, sha256Hex: string): boolean {
  const hex = Buffer.from(sha256Hex, "hex");
  return told.toLowerCase() === sha256Hex || told.replace(/=+$/, "") === hex.toString("base64").replace(/=+$/, "");
}

/** Whether what was told can be a SHA-256 at all; anything else proves nothing. */
export const looksLikeHash = (told: string): boolean => /^([0-9a-f]{64}|[A-Za-z0-9+/]{43}=?)$/i.test(told);

const uploadPatienceMs = 120_000;

/**
 * Gives Meta a file for a number; streamed from disk.
 * @returns its id there, good for 30 days
 * @throws {GraphProblem}
 */
export async function uploadMedia(
  target: GraphTarget,
  sender: { token: string; phoneNumberId: string },
  file: { path: string; mimeType: string; name: string },
): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", file.mimeType);
  form.set("file", await openAsBlob(file.path, { type: file.mimeType }), file.name);
  const answer = await call(target, {
    method: "POST",
    path: `${sender.phoneNumberId}/media`,
    token: sender.token,
    form,
    patienceMs: uploadPatienceMs,
  });
  const id = asText(answer.id);
  if (id === null) throw new GraphProblem("not_json", "the answer names no id");
  return id;
}

import type { LinkedMedia } from "../messaging/checks/content-check.ts";
import type { Simulation } from "../simulation.ts";
import type { MessageFailure } from "../world/types.ts";
import { findMediaProblem } from "./inspect.ts";
import { keepOnPhone, viewMedia } from "./keep-media.ts";
import { bareType, mediaRules } from "./media-types.ts";
import type { StoredMedia } from "./types.ts";

/** What a link held is used again for this long, whatever is behind it meanwhile. */
const cacheMs = 10 * 60_000;
const timeoutMs = 10_000;
const linksKept = 1_000;

type Loaded = { mediaId: string; until: number };
const caches = new WeakMap<Simulation, Map<string, Loaded>>();

/** Loads every linked file of a message into it. Answers what goes wrong, which Meta tells by status. */
export async function loadLinks(sim: Simulation, links: LinkedMedia[]): Promise<MessageFailure | null> {
  for (const linked of links) {
    const loaded = await load(sim, linked);
    if (typeof loaded === "string") return { code: 131053, details: loaded };
    const fileName = linked.media.fileName;
    Object.assign(linked.media, viewMedia(loaded), { fileName });
  }
  return null;
}

/** The file, or what is wrong with it. */
async function load(sim: Simulation, { link, kind }: LinkedMedia): Promise<StoredMedia | string> {
  const cache = caches.get(sim) ?? new Map<string, Loaded>();
  caches.set(sim, cache);
  const now = sim.clock.now();
  const known = cache.get(link);
  const cached = known && known.until > now ? sim.world.media.find(known.mediaId) : null;
  if (cached) return (await findProblemOf(sim, cached, kind)) ?? cached;
  const file = await download(link, mediaRules[kind].longestBytes);
  if (typeof file === "string") return file;
  const problem = await findMediaProblem(kind, file.mimeType, file.bytes);
  if (problem !== null) return problem;
  const media = keepOnPhone(sim, { ...file, fileName: null });
  if (cache.size >= linksKept) cache.clear();
  cache.set(link, { mediaId: media.id, until: now + cacheMs });
  return media;
}

async function findProblemOf(sim: Simulation, media: StoredMedia, kind: LinkedMedia["kind"]): Promise<string | null> {
  const bytes = sim.files.find(media.sha256);
  return bytes ? findMediaProblem(kind, media.mimeType, bytes) : "The media is gone.";
}

async function download(link: string, longestBytes: number): Promise<{ bytes: Buffer; mimeType: string } | string> {
  try {
    const response = await fetch(link, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) {
      await response.body?.cancel();
      return `Downloading media from weblink failed with http code ${response.status}`;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > longestBytes) return `File too large. Max allowed: ${longestBytes} bytes.`;
      chunks.push(chunk);
    }
    const mimeType = bareType(response.headers.get("content-type") ?? "application/octet-stream");
    return { bytes: Buffer.concat(chunks), mimeType };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `Downloading media from weblink failed: ${cause instanceof Error ? cause.message : "no answer"}`;
  }
}

import type { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { refuse } from "../platform/refusal.ts";
import type { ByteRange, Storage } from "../platform/storage/storage.ts";
import type { FileRow } from "./file-row.ts";
import type { Variant } from "./links.ts";
import { disposition } from "./safe-name.ts";
import { bareType, unknownType } from "./sniff.ts";

/** What a browser shows as a picture, a sound or a film and never runs. */
const shown = /^(image\/(jpeg|png|webp|gif|avif)|audio\/[\w.+-]+|video\/(mp4|3gpp|quicktime|webm|mpeg))$/;
/** Kept under their names though they are only ever saved; everything else is just bytes. */
const named = /^(application\/(pdf|msword|vnd\.[\w.+-]+|zip)|text\/plain)$/;

/** Sends a file, or the part of it that was asked for. Its address has been checked. */
export async function serveFile(
  reply: FastifyReply,
  storage: Storage,
  file: FileRow,
  { variant, range, seconds }: { variant: Variant; range: string | undefined; seconds: number },
): Promise<FastifyReply> {
  const key = (variant === "preview" ? file.preview_key : file.key) ?? refuse("file.not_found");
  const type = variant === "preview" ? "image/webp" : (file.mime_type ?? unknownType);
  const inline = shown.test(bareType(type));
  const whole = variant === "original" ? file.size_bytes : null;
  reply
    .header("content-type", inline || named.test(bareType(type)) ? type : unknownType)
    .header(
      "content-disposition",
      disposition(inline ? "inline" : "attachment", file.name ?? `${file.kind}-${file.id}`),
    )
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("cross-origin-resource-policy", "same-origin")
    .header("referrer-policy", "no-referrer")
    .header("cache-control", `private, max-age=${seconds}, immutable`);
  if (whole === null) return send(reply, await storage.open(key));
  reply.header("accept-ranges", "bytes");
  const part = readRange(range, whole);
  if (part === "unsatisfiable") return reply.status(416).header("content-range", `bytes */${whole}`).send();
  if (part === null) return send(reply.header("content-length", whole), await storage.open(key));
  return send(
    reply
      .status(206)
      .header("content-range", `bytes ${part.start}-${part.end}/${whole}`)
      .header("content-length", part.end - part.start + 1),
    await storage.open(key, part),
  );
}

function send(reply: FastifyReply, body: Readable | null): FastifyReply {
  if (body === null) refuse("file.not_found");
  return reply.send(body);
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100`. Null for none, several, or nonsense: then the whole is sent, as HTTP has it. */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | "unsatisfiable" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const last = sizeBytes - 1;
  const start = from === "" ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? last : Math.min(last, Number(to));
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return start > last || (from === "" && Number(to) === 0) ? "unsatisfiable" : { start, end };
}

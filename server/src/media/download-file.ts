import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { type FileProblem, type MediaKind, maxFileBytes } from "@croozer/contracts/media";
import type { Config } from "../config.ts";
import { isChannelProblem, remedyOf } from "../meta/codes.ts";
import { GraphProblem } from "../meta/graph.ts";
import { getMediaLink, isGone, isHash, linkLifeMs, looksLikeHash } from "../meta/media.ts";
import { type DownloadRules, openDownload } from "../platform/net/download.ts";
import { BlockedAddress } from "../platform/net/public-lookup.ts";
import { type Saved, saveStream, TooLarge } from "./save-stream.ts";
import { sniffType, typeForKind } from "./sniff.ts";

const mebibyte = 1024 * 1024;
/** More than phones send of a kind is no file of that kind. */
const inboundMaxBytes: Readonly<Record<MediaKind, number>> = {
  image: 25 * mebibyte,
  sticker: 5 * mebibyte,
  audio: 32 * mebibyte,
  video: maxFileBytes,
  document: maxFileBytes,
};
/** Some of Meta's edges refuse callers without a browser's name. */
const userAgent = "Mozilla/5.0 (compatible; Croozer)";
const wholeDownloadMs = 10 * 60_000;

export type Wanted = {
  kind: MediaKind;
  providerId: string;
  /** The webhook's own link, and when it came. */
  url: string | null;
  announcedAt: Date;
  name: string | null;
  sha256: string | null;
  phoneNumberId: string;
  accessToken: string;
};
export type Downloaded = Saved & { path: string; mimeType: string };
/**
 * `later`: may work in a while; with a `problem`, which is its name if it soon does not · `gone`: Meta says there is no
 * such id · `hopeless`: never will.
 */
export type Failure =
  | { outcome: "later"; reason: string; channelCode?: string; problem?: FileProblem }
  | { outcome: "gone" }
  | { outcome: "hopeless"; problem: FileProblem; reason: string };

class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.outcome);
    this.failure = failure;
  }
}
const hopeless = (problem: FileProblem, reason: string) => new Failed({ outcome: "hopeless", problem, reason });
const later = (reason: string) => new Failed({ outcome: "later", reason });

/** Brings a file of Meta's to disk and looks at what it is. Never throws for what Meta or the network do. */
export async function downloadFile(
  config: Config,
  wanted: Wanted,
  folder: string,
  now: Date,
): Promise<({ outcome: "here" } & Downloaded) | Failure> {
  try {
    const { answer, sha256 } = await openFile(config, wanted, now);
    const path = join(folder, "file");
    const saved = await saveStream(answer, path, inboundMaxBytes[wanted.kind]);
    if (saved.sizeBytes === 0) throw hopeless("empty", "no bytes");
    const told = sha256 ?? wanted.sha256;
    if (told !== null && looksLikeHash(told) && !isHash(told, saved.sha256))
      throw new Failed({ outcome: "later", reason: "other bytes than announced", problem: "changed" });
    const found = await sniffType(path, wanted.name);
    const mimeType = typeForKind(wanted.kind, found);
    if (mimeType === null) throw hopeless("wrong_type", `${found} is no ${wanted.kind}`);
    return { outcome: "here", ...saved, path, mimeType };
  } catch (error) {
    return failureOf(error);
  }
}

/** The webhook's link while it lives, else a new one; a link that turns out dead is replaced once. */
async function openFile(
  config: Config,
  wanted: Wanted,
  now: Date,
): Promise<{ answer: IncomingMessage; sha256: string | null }> {
  const rules = rulesOf(config);
  const headers = { authorization: `Bearer ${wanted.accessToken}`, "user-agent": userAgent, accept: "*/*" };
  const limit = inboundMaxBytes[wanted.kind];
  const ask = async (url: string) => {
    const answer = await openDownload(url, headers, rules, AbortSignal.timeout(wholeDownloadMs));
    if (answer.statusCode === 200 && Number(answer.headers["content-length"] ?? 0) <= limit) return answer;
    answer.destroy();
    if (answer.statusCode === 200) throw hopeless("too_large", `${answer.headers["content-length"]} bytes`);
    return answer.statusCode ?? 0;
  };
  if (wanted.url !== null && now.getTime() - wanted.announcedAt.getTime() < linkLifeMs) {
    // What is odd about the webhook's link is no reason to give up: the id gives another.
    const answer = await ask(wanted.url).catch((error: unknown) =>
      error instanceof Failed ? Promise.reject(error) : 0,
    );
    if (typeof answer !== "number") return { answer, sha256: null };
  }
  const link = await getMediaLink(config.meta, wanted.accessToken, wanted.providerId, wanted.phoneNumberId);
  if ((link.sizeBytes ?? 0) > limit) throw hopeless("too_large", `${link.sizeBytes} bytes`);
  const answer = await ask(link.url);
  if (typeof answer === "number") throw later(`the link answered ${answer}`);
  return { answer, sha256: link.sha256 };
}

function rulesOf({ meta, emulatorUrl }: Config): DownloadRules {
  const chosen = [meta.graphUrl, ...(emulatorUrl === null ? [] : [emulatorUrl])];
  return { hosts: meta.mediaHosts, trustedOrigins: chosen.map((url) => new URL(url).origin) };
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  if (error instanceof TooLarge) return { outcome: "hopeless", problem: "too_large", reason: error.message };
  if (error instanceof BlockedAddress) return { outcome: "hopeless", problem: "refused", reason: error.message };
  if (isGone(error)) return { outcome: "gone" };
  if (error instanceof GraphProblem) {
    const passing =
      error.code === "unreachable" || error.code === "not_json" || ["soon", "pace"].includes(remedyOf(error.code).kind);
    const reason = `${error.code} ${error.detail ?? ""}`.trim();
    if (isChannelProblem(error.code)) return { outcome: "later", reason, channelCode: error.code };
    return passing ? { outcome: "later", reason } : { outcome: "hopeless", problem: "refused", reason };
  }
  return { outcome: "later", reason: error instanceof Error ? error.message : "unknown" };
}

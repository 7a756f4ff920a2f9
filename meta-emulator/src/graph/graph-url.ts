/** Where the Graph routes live inside the server; no caller writes it. */
export const graphPrefix = "/.graph";

/** `v2.12` was the last with a minor number. */
const versioned = /^\/v(?:(2)\.\d{1,2}|([1-9]\d?)\.0)(?=\/|\?|$)/;
/** A version newer than the newest is an unknown path, one that has expired runs as the oldest available. */
const [oldestVersion, newestVersion] = [21, 26];
const unversioned =
  /^\/(?:\d+|t_\d+|m_[\w-]+|aWdf[\w-]+|debug_token|me|oauth\/access_token|access_token|refresh_access_token|message_template_library|upload:[^/?]+)(?=\/|\?|$)/;

/**
 * Meta has several hosts, the emulator one: whoever needs to tell them apart puts the host's name first in the path,
 * as in `http://127.0.0.1:4001/graph.instagram.com/v24.0/me`. Without one it is graph.facebook.com.
 */
const graphHost = /^\/(graph\.facebook\.com|graph\.instagram\.com|api\.instagram\.com)(?=\/|\?|$)/;
export type GraphHost = "graph.facebook.com" | "graph.instagram.com" | "api.instagram.com";

export function hostOf(url: string): GraphHost {
  return namedHostOf(url) ?? "graph.facebook.com";
}

/** Null when the path names none. */
export function namedHostOf(url: string): GraphHost | null {
  return (graphHost.exec(url)?.[1] as GraphHost | undefined) ?? null;
}

/** The version a URL is served as: of one without, or with one that has expired, the oldest available. */
export function versionOf(url: string): string {
  const version = readVersion(url.replace(graphHost, ""));
  return `v${Math.max(version?.major ?? oldestVersion, oldestVersion)}.0`;
}

/** The path without host and version; a version that does not exist is no version. */
export function unversionedPath(url: string): string {
  const path = url.replace(graphHost, "");
  return path.slice(readVersion(path)?.length ?? 0);
}

function readVersion(path: string): { major: number; length: number } | null {
  const found = versioned.exec(path);
  const major = Number(found?.[1] ?? found?.[2]);
  return found && major <= newestVersion ? { major, length: found[0].length } : null;
}

/** Leads Meta's paths, with host and version or without, to the Graph routes; leaves the emulator's own alone. */
export function routeGraphUrl(url: string): string {
  const path = unversionedPath(url);
  if (path !== url) return graphPrefix + (path.startsWith("/") ? path : `/${path}`);
  return unversioned.test(url) ? graphPrefix + url : url;
}

/** Where the Graph routes live inside the server; no caller writes it. */
export const graphPrefix = "/.graph";

const versioned = /^\/v(\d+)\.\d+(?=\/|\?|$)/;
/** Newest version that is known; a newer one is an unknown path, an older one runs as the oldest available. */
const newestVersion = 26;
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

/** The version a URL names; a call without one is served as the oldest one available. */
export function versionOf(url: string): string {
  return /^\/(v\d+\.\d+)(?=\/|\?|$)/.exec(url.replace(graphHost, ""))?.[1] ?? "v21.0";
}

/** The path without host and version; a version that does not exist is no version. */
export function unversionedPath(url: string): string {
  const path = url.replace(graphHost, "");
  const version = versioned.exec(path);
  return version && Number(version[1]) <= newestVersion ? path.slice(version[0].length) : path;
}

/** Leads Meta's paths, with host and version or without, to the Graph routes; leaves the emulator's own alone. */
export function routeGraphUrl(url: string): string {
  const path = unversionedPath(url);
  if (path !== url) return graphPrefix + (path.startsWith("/") ? path : `/${path}`);
  return unversioned.test(url) ? graphPrefix + url : url;
}

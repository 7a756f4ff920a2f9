/** Where the Graph routes live inside the server; no caller writes it. */
export const graphPrefix = "/.graph";

const versioned = /^\/v(\d+)\.\d+(?=\/|\?|$)/;
/** Newest version that is known; a newer one is an unknown path, an older one runs as the oldest available. */
const newestVersion = 26;
const unversioned = /^\/(?:\d+|debug_token|me|oauth)(?=\/|\?|$)/;

/** The path without its version; a version that does not exist is no version. */
export function unversionedPath(url: string): string {
  const version = versioned.exec(url);
  return version && Number(version[1]) <= newestVersion ? url.slice(version[0].length) : url;
}

/** Leads Meta's paths, with a version or without, to the Graph routes; leaves the emulator's own alone. */
export function routeGraphUrl(url: string): string {
  const path = unversionedPath(url);
  if (path !== url) return graphPrefix + (path.startsWith("/") ? path : `/${path}`);
  return unversioned.test(url) ? graphPrefix + url : url;
}

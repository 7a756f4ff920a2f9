/** The page that every address of the dashboard opens. */
export const shellAddress = "/index.html";

/** Addresses of members: the menu, orders on their way and couriers' rounds are other people's. */
export const isDashboardPage = (pathname: string): boolean =>
  !/^\/(?:api|media|assets|m|o|c)(?:\/|$)/.test(pathname) && !/\.[a-z0-9]+$/i.test(pathname);

const prefix = "croozer-shell-";
/** The present one and the two before, for pages that are open since: a wall is not reloaded every day. */
const keptBuilds = 3;

/** Caches of the shell that nobody needs any more, of all there are; the browser lists them as they were made. */
export function outdatedCaches(names: readonly string[], present: string): string[] {
  const earlier = names.filter((name) => name.startsWith(prefix) && name !== present);
  return earlier.slice(0, Math.max(0, earlier.length - (keptBuilds - 1)));
}

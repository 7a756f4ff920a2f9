import { openPlace, readPush, showPush } from "./push.ts";
import { isDashboardPage, outdatedCaches, shellAddress } from "./shell-cache.ts";

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: every file of the dashboard's shell, and a print of them all. */
declare const shell: { build: string; files: readonly string[] };
const { build, files } = shell;

/** A network that says nothing is no network: the page comes from here. */
const patienceMs = 3_000;
const cacheName = `croozer-shell-${build}`;

// Whatever holds data is never answered from here: the API, pictures, pages of customers and couriers.
self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(cacheName);
      // Files with a hash in their name may come from the browser's own cache; the others may have changed.
      await cache.addAll(
        files.map((path) => new Request(path, { cache: path.startsWith("/assets/") ? "default" : "reload" })),
      );
      await self.skipWaiting();
    })(),
  );
});

// Pages of the version before stay as they are: what they have yet to fetch is still in its cache.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of outdatedCaches(await caches.keys(), cacheName)) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (isDashboardPage(pathname)) event.respondWith(openPage(request));
  } else if (pathname.startsWith("/assets/") || files.includes(pathname)) event.respondWith(kept(request));
});

self.addEventListener("push", (event) => {
  const payload = readPush(event.data);
  if (payload !== null) event.waitUntil(showPush(payload));
});
self.addEventListener("notificationclick", (event) => event.waitUntil(openPlace(event.notification)));

/** The newest version while the server can be reached. */
async function openPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    if (response.status < 502) return response;
  } catch {
    // No connection: as it was when it was last here.
  }
  return (await caches.match(shellAddress, { cacheName })) ?? Response.error();
}

const kept = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName })) ?? (await caches.match(request)) ?? fetch(request);

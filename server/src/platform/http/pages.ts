import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { Http } from "./http.ts";

const folder = fileURLToPath(new URL("../../../../web/dist/", import.meta.url));
const yearSeconds = 365 * 24 * 60 * 60;

const cachingOf = (path: string): string => {
  if (path.includes("/assets/")) return `public, max-age=${yearSeconds}, immutable`;
  // By which every other version is found: an old one of it would keep the old pages.
  return path.endsWith("/sw.js") ? "no-store" : "no-cache";
};

/**
 * The dashboard's built files. Addresses that name no file and are not the API's are pages of the app: they get its
 * index or, under `/m/`, that of the public menu, which is never cached; hashed assets are cached for good.
 */
export async function pages({ app }: Http): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    // The build wrote them beside the assets.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", cachingOf(path));
    },
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith("/api/") || /\.[a-z0-9]+$/i.test(request.url.split("?")[0] ?? ""))
      return reply.callNotFound();
    const menu = /^\/m\/([a-z0-9-]+)\/?(?:\?|$)/.exec(request.url)?.[1];
    // A customer's page, light, and for whoever looks for it; what it shows is asked for before its script is there.
    if (menu !== undefined)
      return reply
        .header("cache-control", "no-cache")
        .header("link", `</api/menu/${menu}>; rel=preload; as=fetch; crossorigin`)
        .sendFile("menu.html");
    // Nothing of it is for search engines: staff sign in, and customers have links of their own.
    return reply.header("cache-control", "no-cache").header("x-robots-tag", "noindex, nofollow").sendFile("index.html");
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseForeignPages } from "../control/guard.ts";
import type { Simulation } from "../simulation.ts";
import { actOn } from "./acts.ts";
import { handOverCode } from "./finish.ts";
import type { Html } from "./html.ts";
import { browserLanguageOf } from "./language.ts";
import { refusalPage } from "./layout.ts";
import { type DialogQuery, DialogRefusal, getDialog, openFacebookDialog, openInstagramDialog } from "./open.ts";
import { renderDialog } from "./render.ts";
import { rememberUser, signedInUser } from "./session.ts";
import type { Dialog } from "./types.ts";

type Query = { Querystring: DialogQuery };
type Id = { Params: { id: string } };

const pageFolder = join(import.meta.dirname, "page");
const tokensFile = join(import.meta.dirname, "../phone/tokens.css");
const fontFolder = fileURLToPath(new URL("files/", import.meta.resolve("@fontsource-variable/rubik/wght.css")));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The dialogs, below the names of the hosts where Meta has them. A person needs no token. */
export async function dialogRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  // Opening is for every page in the world; what is pressed inside comes from the dialog itself.
  server.addHook("preHandler", async (request) => {
    if (request.method === "POST") refuseForeignPages(request, sim.config);
  });
  server.setErrorHandler((error, request, reply) => {
    if (!(error instanceof DialogRefusal)) throw error;
    return sendPage(reply.status(400), refusalPage(languageAsked(request), error.message));
  });
  const openFacebook = (request: FastifyRequest<Query>, reply: FastifyReply) =>
    reply.redirect(pathOf(openFacebookDialog(sim, request.query, languageAsked(request))), 303);
  const openInstagram = (request: FastifyRequest<Query>, reply: FastifyReply) =>
    reply.redirect(pathOf(openInstagramDialog(sim, request.query, languageAsked(request))), 303);
  server.get<Query>("/www.facebook.com/dialog/oauth", openFacebook);
  server.get<Query>("/www.facebook.com/:version/dialog/oauth", openFacebook);
  server.get<Query>("/www.instagram.com/oauth/authorize", openInstagram);
  server.get<Query>("/api.instagram.com/oauth/authorize", openInstagram);

  server.get<Id>("/dialogs/:id", (request, reply) =>
    sendPage(reply, renderDialog(sim, getDialog(sim, request.params.id), signedInUser(request))),
  );
  server.post<Id>("/dialogs/:id", (request, reply) => {
    const dialog = getDialog(sim, request.params.id);
    const outcome = actOn(sim, dialog, new URLSearchParams(String(request.body ?? "")));
    if ("address" in outcome) return reply.redirect(outcome.address, 303);
    if ("page" in outcome) return sendPage(reply, outcome.page);
    rememberUser(reply, outcome.again);
    return reply.redirect(pathOf(outcome.again), 303);
  });
  // The window was closed on the last page: its code is on the way.
  server.post<Id>("/dialogs/:id/handed-over", (request, reply) => {
    const dialog = getDialog(sim, request.params.id);
    handOverCode(sim, dialog);
    sim.world.dialogs.delete(dialog.id);
    return reply.status(204).send();
  });
  assetRoutes(server);
}

function assetRoutes(server: FastifyInstance): void {
  const files = {
    "tokens.css": ["text/css", tokensFile],
    "dialogs.css": ["text/css", join(pageFolder, "dialogs.css")],
    "dialog.js": ["text/javascript", join(pageFolder, "dialog.js")],
  } as const;
  for (const [name, [type, path]] of Object.entries(files))
    server.get(`/dialogs/assets/${name}`, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header("cache-control", "no-cache").send(readFileSync(path)),
    );
  for (const script of ["hebrew", "latin", "latin-ext"]) {
    const file = `rubik-${script}-wght-normal.woff2`;
    server.get(`/dialogs/assets/${file}`, (_request, reply) =>
      reply
        .type("font/woff2")
        .header("cache-control", "max-age=86400")
        .send(readFileSync(join(fontFolder, file))),
    );
  }
}

function sendPage(reply: FastifyReply, page: Html): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", policy)
    .header("cache-control", "no-store")
    .header("referrer-policy", "same-origin")
    .send(page.text.trimStart());
}

function pathOf({ id }: Dialog): string {
  return `/dialogs/${id}`;
}

function languageAsked(request: FastifyRequest) {
  return browserLanguageOf(request.headers["accept-language"]);
}

import { Id } from "@croozer/contracts/basics";
import { AddSynonym, MenuSynonym, MenuSynonyms, SynonymQuery } from "@croozer/contracts/menu-synonyms";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { acceptSynonym, addSynonym, deleteSynonym, dismissSynonym, listSynonyms } from "./synonyms.ts";

export function synonymRoutes(http: Http): void {
  // Whoever reads them reads what customers wrote.
  const common = { tag: "Catalogue", access: "catalogue.edit" } as const;
  const params = z.object({ id: Id });
  tenantRoute(http, {
    ...common,
    method: "GET",
    url: "/api/menu-synonyms",
    summary: "What customers call things: the words taught, and those suggested by corrections",
    query: SynonymQuery,
    answer: MenuSynonyms,
    handle: async (tx, { query }) => ({ items: await listSynonyms(tx, query.state) }),
  });
  tenantRoute(http, {
    ...common,
    method: "POST",
    url: "/api/menu-synonyms",
    summary: "Teach what customers call something",
    body: AddSynonym,
    answer: MenuSynonym,
    status: 201,
    handle: (tx, { body }) => addSynonym(tx, body),
  });
  tenantRoute(http, {
    ...common,
    method: "POST",
    url: "/api/menu-synonyms/:id/accept",
    summary: "Teach what was suggested",
    params,
    answer: MenuSynonym,
    handle: (tx, { params: { id } }) => acceptSynonym(tx, id),
  });
  tenantRoute(http, {
    ...common,
    method: "POST",
    url: "/api/menu-synonyms/:id/dismiss",
    summary: "Turn a suggestion down; the same is not suggested again",
    params,
    answer: MenuSynonym,
    handle: (tx, { params: { id } }) => dismissSynonym(tx, id),
  });
  tenantRoute(http, {
    ...common,
    method: "DELETE",
    url: "/api/menu-synonyms/:id",
    summary: "Forget a word",
    params,
    answer: z.object({ done: z.literal(true) }),
    handle: async (tx, { params: { id } }) => {
      await deleteSynonym(tx, id);
      return { done: true as const };
    },
  });
}

import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { TemplateDescription } from "./describe.ts";
import {
  describeTemplate,
  getStoredTemplate,
  listTemplateViews,
  planReviewOf,
  type ToldEvent,
  templateDesk,
} from "./desk.ts";
import { changeMarketing } from "./marketing.ts";
import { templateActSchemas, templateSchema } from "./schemas.ts";
import type { MarketingSetting, PlannedReview, QualityScore, ReviewDecision, TemplateCategory } from "./types.ts";
import { viewTemplate } from "./view.ts";

type Id = { Params: { id: string } };
type Bare = "pause" | "unpause" | "disable" | "hold" | "release" | "drop" | "delete";

const bareActs: Record<Bare, string> = {
  pause: "Pauses a template for low quality: 3 hours, 6 hours, and the third time it is disabled.",
  unpause: "Ends a template's pause.",
  disable: "Disables a template.",
  hold: "Holds sends of a template from now on, until its quality is known or an hour has passed.",
  release: "Lets held messages go.",
  drop: "Drops held messages (132015) and pauses their template.",
  delete: "Deletes one template, as from the manager's page.",
};

/** Reviews, quality, pauses, categories: under `/control` and, for the operator's panel, under `/phone/api`. */
export async function templateDeskRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get<{ Querystring: { wabaId?: string } }>(
    "/templates",
    { schema: { summary: "Templates, newest first." } },
    ({ query }) => ({ templates: listTemplateViews(sim, query.wabaId ?? null) }),
  );
  server.post<{ Body: TemplateDescription }>(
    "/templates",
    { schema: { summary: "Puts a template, approved unless said otherwise.", body: templateSchema } },
    ({ body }) => describeTemplate(sim, body),
  );
  server.post<{ Body: Partial<PlannedReview> & Pick<PlannedReview, "name" | "decision"> }>(
    "/template-reviews",
    {
      schema: {
        summary: "Decides the reviews of templates to come, by name.",
        body: templateActSchemas.plannedReview,
      },
    },
    ({ body }) => planReviewOf(sim, body),
  );
  for (const [name, summary] of Object.entries(bareActs) as [Bare, string][]) {
    server.post<Id>(`/templates/:id/${name}`, { schema: { summary } }, ({ params }) =>
      change(sim, params.id, (template) => templateDesk[name](sim, template)),
    );
  }
  server.post<Id & { Body: Partial<MarketingSetting> }>(
    "/marketing-messages/:id",
    {
      schema: {
        summary: "How a WABA sends marketing templates: not by the Cloud API, not by the Marketing Messages API.",
        body: templateActSchemas.marketing,
      },
    },
    ({ params, body }) => {
      if (!sim.world.wabas.find(params.id)) throw new ApiError(404, "waba_unknown", `there is no WABA ${params.id}`);
      return changeMarketing(sim, params.id, body);
    },
  );
  sayingRoutes(server, sim);
}

/** Acts that need to be told more. */
function sayingRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<Id & { Body: ReviewDecision }>(
    "/templates/:id/review",
    { schema: { summary: "Ends a template's review, or takes its decision back.", body: templateActSchemas.review } },
    ({ params, body }) => change(sim, params.id, (template) => templateDesk.review(sim, template, body)),
  );
  server.post<Id & { Body: { score: QualityScore } }>(
    "/templates/:id/quality",
    { schema: { summary: "Sets a template's quality; RED pauses it.", body: templateActSchemas.quality } },
    ({ params, body }) => change(sim, params.id, (template) => templateDesk.quality(sim, template, body)),
  );
  server.post<Id & { Body: { category: TemplateCategory; notice?: boolean } }>(
    "/templates/:id/recategorise",
    {
      schema: {
        summary: "Moves a template to another category, with a day's notice or without.",
        body: templateActSchemas.recategorise,
      },
    },
    ({ params, body }) => change(sim, params.id, (template) => templateDesk.recategorise(sim, template, body)),
  );
  server.post<Id & { Body: { event: ToldEvent } }>(
    "/templates/:id/status",
    { schema: { summary: "Tells of an event only Meta brings about.", body: templateActSchemas.status } },
    ({ params, body }) => change(sim, params.id, (template) => templateDesk.status(sim, template, body)),
  );
}

function change(sim: Simulation, id: string, act: (template: ReturnType<typeof getStoredTemplate>) => void) {
  const template = getStoredTemplate(sim, id);
  act(template);
  return viewTemplate(sim, sim.world.templates.find(id) ?? template);
}

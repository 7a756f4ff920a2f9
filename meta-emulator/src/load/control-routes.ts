import type { FastifyInstance } from "fastify";
import type { Simulation } from "../simulation.ts";
import { createPeople, type ManyPeople } from "./people.ts";
import { startLoad } from "./start-load.ts";
import type { LoadWish } from "./types.ts";

const texts = { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 } as const;

const loadSchema = {
  type: "object",
  properties: {
    phoneNumberId: { type: "string" },
    people: { type: "integer", minimum: 1, maximum: 100_000 },
    customerIds: texts,
    perSecond: { type: "number", exclusiveMinimum: 0, maximum: 100_000 },
    seconds: { type: "number", exclusiveMinimum: 0, maximum: 3_600 },
    texts,
    mostWaiting: { type: "integer", minimum: 1 },
  },
  required: ["phoneNumberId", "perSecond", "seconds"],
  additionalProperties: false,
};

const peopleSchema = {
  type: "object",
  properties: {
    count: { type: "integer", minimum: 1, maximum: 100_000 },
    firstWaId: { type: "string", pattern: "^[1-9][0-9]{6,14}$" },
    language: { enum: ["he", "en"] },
    prefix: { type: "string", pattern: "^[A-Za-z0-9_.:-]{1,64}$" },
  },
  required: ["count"],
  additionalProperties: false,
};

type Id = { Params: { id: string } };

/** Many people at once, and what they write. */
export function loadRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Body: ManyPeople }>(
    "/customers/many",
    { schema: { summary: "Makes many people at once.", body: peopleSchema } },
    ({ body }) => {
      const people = createPeople(sim, body);
      return { count: people.length, first: people[0]?.id, last: people.at(-1)?.id };
    },
  );
  server.post<{ Body: LoadWish }>(
    "/load",
    {
      schema: {
        summary: "People write at a rate for a while; answers at once with the report's id.",
        body: loadSchema,
      },
    },
    ({ body }) => startLoad(sim, body),
  );
  server.get<Id>(
    "/load/:id",
    { schema: { summary: "What became of a load: messages, answers, latencies." } },
    ({ params }) => sim.loads.get(params.id).report(),
  );
  server.delete<Id>("/load/:id", { schema: { summary: "Stops a load." } }, ({ params }) => {
    const run = sim.loads.get(params.id);
    run.stop();
    return run.report();
  });
}

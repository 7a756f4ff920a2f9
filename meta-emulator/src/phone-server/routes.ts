import type { FastifyInstance } from "fastify";
import { numberActRoutes } from "../account-events/routes.ts";
import { tokenDeskRoutes } from "../accounts/token-desk-routes.ts";
import { doAct, getBusinessId, openChat } from "../chat-desk.ts";
import { commercePhoneRoutes } from "../commerce/control-routes.ts";
import { refuseForeignPages, refuseUnknownPaths } from "../control/guard.ts";
import { schemas } from "../control/schemas.ts";
import {
  changeCustomer,
  createCustomer,
  getCustomer,
  getNumber,
  moveClock,
  playMessage,
  setFaults,
  setRules,
  startOver,
} from "../desk.ts";
import { faultRoutes } from "../faults/control-routes.ts";
import { flowPhoneRoutes } from "../flows/control-routes.ts";
import { readCallFilter } from "../graph/log-calls.ts";
import { phoneMediaRoutes } from "../media/phone-routes.ts";
import { viewChat, viewMessage } from "../messaging/chats.ts";
import type { ClockAct, CustomerAct, CustomerPatch, Faults, NewCustomer } from "../phone-api.ts";
import type { RulesChange } from "../rules/rules.ts";
import { rulesSchema } from "../rules/schemas.ts";
import { viewRules } from "../rules/view-rules.ts";
import type { Simulation } from "../simulation.ts";
import { templateDeskRoutes } from "../templates/desk-routes.ts";
import { ApiError } from "../world/api-error.ts";
import { streamEvents } from "./stream.ts";
import { listDeliveries, viewDelivery, viewWorld } from "./views.ts";

type Id = { Params: { id: string } };
type ChatParams = { Params: { id: string; phoneNumberId: string } };

/** What the phone page calls: see `phone-api.ts`. */
export async function phoneRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.addHook("onRequest", async (request) => refuseForeignPages(request, sim.config));
  refuseUnknownPaths(server);
  server.register((media) => phoneMediaRoutes(media, sim));
  commercePhoneRoutes(server, sim);
  flowPhoneRoutes(server, sim);
  server.register((templates) => templateDeskRoutes(templates, sim));
  server.register((tokens) => tokenDeskRoutes(tokens, sim));
  faultRoutes(server, sim);
  server.get("/rules", () => viewRules(sim));
  server.put<{ Body: RulesChange }>("/rules", { schema: { body: rulesSchema } }, ({ body }) => {
    setRules(sim, body);
    return viewRules(sim);
  });
  server.register((numbers) => numberActRoutes(numbers, sim), { prefix: "/numbers" });
  server.get("/world", () => viewWorld(sim));
  server.get("/events", (request, reply) => streamEvents(sim, request, reply));
  server.post<{ Body: NewCustomer }>("/customers", { schema: { body: schemas.newCustomer } }, (request) =>
    createCustomer(sim, request.body),
  );
  server.patch<Id & { Body: CustomerPatch }>("/customers/:id", { schema: { body: schemas.customerPatch } }, (request) =>
    changeCustomer(sim, request.params.id, request.body),
  );
  server.get<ChatParams & { Querystring: { peek?: string } }>("/customers/:id/chats/:phoneNumberId", (request) => {
    const person = getCustomer(sim, request.params.id);
    const businessId = getBusinessId(sim, request.params.phoneNumberId);
    if (request.query.peek !== "1") openChat(sim, person, businessId);
    return viewChat(sim, person.id, businessId);
  });
  server.post<ChatParams & { Body: CustomerAct }>(
    "/customers/:id/chats/:phoneNumberId/messages",
    { schema: { body: schemas.phoneAct } },
    (request) => {
      const person = getCustomer(sim, request.params.id);
      return viewMessage(doAct(sim, person, request.params.phoneNumberId, request.body));
    },
  );
  server.post<ChatParams & { Body: { messageId: string } }>(
    "/customers/:id/chats/:phoneNumberId/play",
    { schema: { body: schemas.played } },
    ({ params, body }) => {
      const person = getCustomer(sim, params.id);
      return viewMessage(playMessage(sim, person, getNumber(sim, params.phoneNumberId), body.messageId));
    },
  );
  server.post<{ Body: ClockAct }>("/clock", { schema: { body: schemas.clock } }, (request) =>
    moveClock(sim, request.body),
  );
  server.put<{ Body: Partial<Faults> }>("/faults", { schema: { body: schemas.faults } }, (request) =>
    setFaults(sim, request.body),
  );
  server.get<{ Querystring: { failed?: string; path?: string; limit?: string } }>("/api-calls", ({ query }) => ({
    calls: sim.calls.list(readCallFilter(query)),
  }));
  server.get<{ Querystring: { failed?: string; limit?: string } }>("/deliveries", ({ query }) => {
    const limit = Math.min(Math.max(Number(query.limit ?? 50) || 50, 1), 1_000);
    return { deliveries: listDeliveries(sim, { failed: query.failed === "1", limit }) };
  });
  server.post("/deliveries/resend-failed", () => {
    const failed = listDeliveries(sim, { failed: true, limit: Number.POSITIVE_INFINITY });
    // Oldest first, as they happened.
    const sent = failed.reverse().flatMap(({ id }) => sim.outbox.resend(id) ?? []);
    return { deliveries: sent.map(viewDelivery) };
  });
  server.post<Id>("/deliveries/:id/resend", (request) => {
    const delivery = sim.outbox.resend(request.params.id);
    if (!delivery) throw new ApiError(404, "delivery_unknown", `there is no delivery ${request.params.id}`);
    return viewDelivery(delivery);
  });
  server.post("/start-over", () => {
    startOver(sim);
    return viewWorld(sim);
  });
}

import type { FastifyInstance } from "fastify";
import {
  changeCustomer,
  createCustomer,
  describeWorld,
  getCustomer,
  getNumber,
  inboxUrl,
  moveClock,
  setFaults,
  startOver,
} from "../desk.ts";
import { phoneMediaRoutes } from "../media/phone-routes.ts";
import type { Act } from "../messaging/acts/acts.ts";
import { viewChat, viewMessage } from "../messaging/chats.ts";
import { receiveAct } from "../messaging/receive.ts";
import { readChat } from "../messaging/statuses.ts";
import { toWire } from "../outbox/sign.ts";
import type { ClockAct, CustomerPatch, Faults } from "../phone-api.ts";
import { listDeliveries, viewDelivery } from "../phone-server/views.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { CustomerDescription, WorldDescription } from "../world/describe.ts";
import type { OnceFault } from "../world/faults.ts";
import { requireControl } from "./guard.ts";
import { objectRoutes } from "./object-routes.ts";
import { schemas } from "./schemas.ts";
import { listSends, type SendFilter } from "./sends.ts";

type Id = { Params: { id: string } };

/** The control API: builds and steers a world. Documented in the README. */
export async function controlRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.addHook("onRequest", async (request) => {
    if (request.routeOptions.url !== "/control/health") requireControl(request, sim.config);
  });
  server.get("/health", () => ({ status: "ok", now: sim.clock.view().now }));
  server.register((media) => phoneMediaRoutes(media, sim));
  server.get("/world", () => viewControlWorld(sim));
  server.post<{ Body: WorldDescription }>("/world", { schema: { body: schemas.world } }, (request) => {
    describeWorld(sim, request.body);
    return viewControlWorld(sim);
  });
  server.post("/start-over", () => {
    startOver(sim);
    return viewControlWorld(sim);
  });
  objectRoutes(server, sim);
  customerRoutes(server, sim);
  steeringRoutes(server, sim);
  webhookRoutes(server, sim);
  server.get<{ Querystring: SendFilter }>("/sends", (request) => listSends(sim, request.query));
}

function customerRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Body: CustomerDescription }>("/customers", { schema: { body: schemas.customer } }, (request) =>
    createCustomer(sim, request.body),
  );
  server.patch<Id & { Body: CustomerPatch }>("/customers/:id", { schema: { body: schemas.customerPatch } }, (request) =>
    changeCustomer(sim, request.params.id, request.body),
  );
  server.post<Id & { Body: Act & { phoneNumberId: string } }>(
    "/customers/:id/messages",
    { schema: { body: schemas.controlMessage } },
    (request) => {
      const number = getNumber(sim, request.body.phoneNumberId);
      return viewMessage(receiveAct(sim, getCustomer(sim, request.params.id), number, request.body));
    },
  );
  // Looking does not mark anything as read here: that is its own act.
  server.get<{ Params: { id: string; phoneNumberId: string } }>("/customers/:id/chats/:phoneNumberId", (request) => {
    const person = getCustomer(sim, request.params.id);
    return viewChat(sim, person.id, getNumber(sim, request.params.phoneNumberId).id);
  });
  server.post<{ Params: { id: string; phoneNumberId: string } }>(
    "/customers/:id/chats/:phoneNumberId/read",
    (request) => {
      const person = getCustomer(sim, request.params.id);
      readChat(sim, person, getNumber(sim, request.params.phoneNumberId).id);
      return viewChat(sim, person.id, request.params.phoneNumberId);
    },
  );
}

function steeringRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get("/clock", () => sim.clock.view());
  server.post<{ Body: ClockAct }>("/clock", { schema: { body: schemas.clock } }, (request) =>
    moveClock(sim, request.body),
  );
  server.get("/faults", () => sim.faults.current());
  server.put<{ Body: Partial<Faults> }>("/faults", { schema: { body: schemas.faults } }, (request) =>
    setFaults(sim, request.body),
  );
  server.post<{ Body: { fault: OnceFault; times: number } }>(
    "/faults/next",
    { schema: { body: schemas.faultOrder } },
    (request) => {
      sim.faults.order(request.body.fault, request.body.times);
      return request.body;
    },
  );
}

function webhookRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Body: { appId: string; payload?: unknown; body?: string; label?: string } }>(
    "/webhooks",
    { schema: { body: schemas.rawWebhook } },
    (request) => {
      const { appId, payload, body, label } = request.body;
      if (!sim.world.apps.find(appId)) throw new ApiError(404, "app_unknown", `there is no app ${appId}`);
      if ((payload === undefined) === (body === undefined)) {
        throw new ApiError(400, "payload_or_body", "give either payload (an object) or body (the exact text)");
      }
      const delivery = sim.outbox.enqueue({
        appId,
        wabaId: null,
        phoneNumberId: null,
        field: "messages",
        label: label ?? "by hand",
        body: body ?? toWire(payload),
        messageId: null,
      });
      return viewDelivery(delivery);
    },
  );
  server.get<{ Querystring: { failed?: string; limit?: string } }>("/deliveries", ({ query }) => {
    const limit = Math.min(Math.max(Number(query.limit ?? 50) || 50, 1), 10_000);
    return { deliveries: listDeliveries(sim, { failed: query.failed === "1", limit }) };
  });
  server.get<Id>("/deliveries/:id", (request) => viewDelivery(getDelivery(sim, request.params.id)));
  server.post<Id>("/deliveries/:id/resend", (request) => {
    getDelivery(sim, request.params.id);
    sim.outbox.resend(request.params.id);
    return viewDelivery(getDelivery(sim, request.params.id));
  });
}

function getDelivery(sim: Simulation, id: string) {
  const delivery = sim.world.deliveries.find(id);
  if (!delivery) throw new ApiError(404, "delivery_unknown", `there is no delivery ${id}`);
  return delivery;
}

/** Everything, secrets and tokens included: whoever may call this made them. */
function viewControlWorld(sim: Simulation): unknown {
  const { world } = sim;
  return {
    clock: sim.clock.view(),
    faults: sim.faults.current(),
    inboxUrl: inboxUrl(sim),
    apps: [...world.apps.values()],
    portfolios: [...world.portfolios.values()],
    wabas: [...world.wabas.values()],
    phoneNumbers: [...world.phoneNumbers.values()],
    pages: [...world.pages.values()],
    instagramAccounts: [...world.instagramAccounts.values()],
    tokens: [...world.tokens.values()],
    customers: [...world.customers.values()],
  };
}

import type { FastifyInstance } from "fastify";
import { accountActRoutes, numberActRoutes } from "../account-events/routes.ts";
import { accountControlRoutes } from "../accounts/control-routes.ts";
import { callRoutes } from "../calls/control-routes.ts";
import { doAct, getBusinessId, openChat } from "../chat-desk.ts";
import { commerceControlRoutes } from "../commerce/control-routes.ts";
import {
  changeCustomer,
  createCustomer,
  describeWorld,
  getCustomer,
  getNumber,
  inboxUrl,
  moveClock,
  playMessage,
  setFaults,
  startOver,
} from "../desk.ts";
import { dialogControlRoutes } from "../dialogs/control-routes.ts";
import { faultRoutes } from "../faults/control-routes.ts";
import { flowControlRoutes } from "../flows/control-routes.ts";
import { readCallFilter } from "../graph/log-calls.ts";
import { loadRoutes } from "../load/control-routes.ts";
import { phoneMediaRoutes } from "../media/phone-routes.ts";
import type { Act } from "../messaging/acts/acts.ts";
import { viewChat, viewMessage } from "../messaging/chats.ts";
import { numberControlRoutes } from "../numbers/control-routes.ts";
import { toWire } from "../outbox/sign.ts";
import { peopleControlRoutes } from "../people/control-routes.ts";
import type { CustomerDescription } from "../people/describe.ts";
import type { ClockAct, CustomerPatch, Faults } from "../phone-api.ts";
import { listDeliveries, viewDelivery } from "../phone-server/views.ts";
import { rulesRoutes } from "../rules/control-routes.ts";
import type { Simulation } from "../simulation.ts";
import { socialControlRoutes } from "../social/control-routes.ts";
import { templateDeskRoutes } from "../templates/desk-routes.ts";
import { ApiError } from "../world/api-error.ts";
import type { WorldDescription } from "../world/describe.ts";
import type { OnceFault } from "../world/faults.ts";
import { refuseUnknownPaths, requireControl } from "./guard.ts";
import { objectRoutes } from "./object-routes.ts";
import { schemas } from "./schemas.ts";
import { listSends, type SendFilter } from "./sends.ts";

type Id = { Params: { id: string } };

/** The control API: builds and steers a world. Documented in the README. */
export async function controlRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.addHook("onRequest", async (request) => {
    if (request.routeOptions.url !== "/control/health") requireControl(request, sim.config);
  });
  refuseUnknownPaths(server);
  server.get("/health", { schema: { summary: "Whether it runs, and the emulated time." } }, () => ({
    status: "ok",
    now: sim.clock.view().now,
  }));
  server.register((media) => phoneMediaRoutes(media, sim));
  server.register((templates) => templateDeskRoutes(templates, sim));
  server.get("/openapi.json", { schema: { hide: true } }, () => server.swagger());
  server.get("/world", { schema: { summary: "Everything there is, secrets and tokens included." } }, () =>
    viewControlWorld(sim),
  );
  server.post<{ Body: WorldDescription }>(
    "/world",
    {
      schema: {
        summary: "Puts a world: with an id that exists it is changed, else made; doing it again changes nothing.",
        body: schemas.world,
      },
    },
    (request) => {
      describeWorld(sim, request.body);
      return viewControlWorld(sim);
    },
  );
  server.post(
    "/start-over",
    { schema: { summary: "Forgets chats, messages and deliveries; numbers, tokens and people stay." } },
    () => {
      startOver(sim);
      return viewControlWorld(sim);
    },
  );
  objectRoutes(server, sim);
  server.register((accounts) => accountControlRoutes(accounts, sim));
  server.register((dialogs) => dialogControlRoutes(dialogs, sim));
  commerceControlRoutes(server, sim);
  flowControlRoutes(server, sim);
  numberControlRoutes(server, sim);
  server.register((numbers) => numberActRoutes(numbers, sim), { prefix: "/phone-numbers" });
  server.register((accounts) => accountActRoutes(accounts, sim));
  customerRoutes(server, sim);
  peopleControlRoutes(server, sim);
  callRoutes(server, sim);
  steeringRoutes(server, sim);
  webhookRoutes(server, sim);
  rulesRoutes(server, sim);
  faultRoutes(server, sim);
  server.register((social) => socialControlRoutes(social, sim));
  loadRoutes(server, sim);
  server.get<{ Querystring: SendFilter }>(
    "/sends",
    { schema: { summary: "What the business sent and was accepted, oldest first; `count` counts all that match." } },
    (request) => listSends(sim, request.query),
  );
}

function customerRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Body: CustomerDescription }>(
    "/customers",
    { schema: { summary: "Makes a person, or changes the one with the id or number.", body: schemas.customer } },
    (request) => createCustomer(sim, request.body),
  );
  server.patch<Id & { Body: CustomerPatch }>(
    "/customers/:id",
    {
      schema: {
        summary: "Changes a person: name, online, slow, read receipts, blocked businesses, number, username.",
        body: schemas.customerPatch,
      },
    },
    (request) => changeCustomer(sim, request.params.id, request.body),
  );
  server.post<Id & { Body: Act & { phoneNumberId: string } }>(
    "/customers/:id/messages",
    {
      schema: {
        summary: "A person does something in a chat: writes, taps, reacts, sends a file.",
        body: schemas.controlMessage,
      },
    },
    (request) => {
      const person = getCustomer(sim, request.params.id);
      return viewMessage(doAct(sim, person, request.body.phoneNumberId, request.body));
    },
  );
  // Looking does not mark anything as read here: that is its own act.
  server.get<{ Params: { id: string; phoneNumberId: string } }>(
    "/customers/:id/chats/:phoneNumberId",
    { schema: { summary: "The chat as the phone has it; looking marks nothing as read." } },
    (request) => {
      const person = getCustomer(sim, request.params.id);
      return viewChat(sim, person.id, getBusinessId(sim, request.params.phoneNumberId));
    },
  );
  server.post<{ Params: { id: string; phoneNumberId: string }; Body: { messageId: string } }>(
    "/customers/:id/chats/:phoneNumberId/play",
    { schema: { summary: "The person listens to a voice message of the business.", body: schemas.played } },
    ({ params, body }) => {
      const person = getCustomer(sim, params.id);
      return viewMessage(playMessage(sim, person, getNumber(sim, params.phoneNumberId), body.messageId));
    },
  );
  server.post<{ Params: { id: string; phoneNumberId: string } }>(
    "/customers/:id/chats/:phoneNumberId/read",
    { schema: { summary: "The person reads the chat." } },
    (request) => {
      const person = getCustomer(sim, request.params.id);
      openChat(sim, person, getBusinessId(sim, request.params.phoneNumberId));
      return viewChat(sim, person.id, request.params.phoneNumberId);
    },
  );
}

function steeringRoutes(server: FastifyInstance, sim: Simulation): void {
  server.get("/clock", { schema: { summary: "The emulated time." } }, () => sim.clock.view());
  server.post<{ Body: ClockAct }>(
    "/clock",
    { schema: { summary: "Pauses, goes on, or jumps forward.", body: schemas.clock } },
    (request) => moveClock(sim, request.body),
  );
  server.get("/faults", { schema: { summary: "The faults in force." } }, () => sim.faults.current());
  server.put<{ Body: Partial<Faults> }>(
    "/faults",
    { schema: { summary: "Changes faults; what is left out stays.", body: schemas.faults } },
    (request) => setFaults(sim, request.body),
  );
  server.post<{ Body: { fault: OnceFault; times: number } }>(
    "/faults/next",
    { schema: { summary: "The next occasions have a fault, whatever its probability.", body: schemas.faultOrder } },
    (request) => {
      sim.faults.order(request.body.fault, request.body.times);
      return request.body;
    },
  );
}

function webhookRoutes(server: FastifyInstance, sim: Simulation): void {
  server.post<{ Body: { appId: string; payload?: unknown; body?: string; label?: string } }>(
    "/webhooks",
    {
      schema: { summary: "Sends anything to an app, signed: an object, or the exact bytes.", body: schemas.rawWebhook },
    },
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
  server.get<{ Querystring: { failed?: string; path?: string; limit?: string } }>(
    "/api-calls",
    { schema: { summary: "Calls of the Graph API with what they brought and were answered, newest first." } },
    ({ query }) => ({ calls: sim.calls.list(readCallFilter(query)) }),
  );
  server.get<{ Querystring: { failed?: string; limit?: string } }>(
    "/deliveries",
    { schema: { summary: "Webhooks with their attempts and bodies, newest first." } },
    ({ query }) => {
      const limit = Math.min(Math.max(Number(query.limit ?? 50) || 50, 1), 10_000);
      return { deliveries: listDeliveries(sim, { failed: query.failed === "1", limit }) };
    },
  );
  server.get<Id>("/deliveries/:id", { schema: { summary: "One webhook with its attempts." } }, (request) =>
    viewDelivery(getDelivery(sim, request.params.id)),
  );
  server.post<Id>("/deliveries/:id/resend", { schema: { summary: "One more attempt now." } }, (request) => {
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
    users: [...world.users.values()],
    loginConfigs: [...world.loginConfigs.values()],
    catalogs: [...world.catalogs.values()],
    flows: [...world.flows.values()],
    templates: [...world.templates.values()],
    tokens: [...world.tokens.values()],
    customers: [...world.customers.values()],
  };
}

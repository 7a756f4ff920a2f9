import type { Socket } from "node:net";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { resumeCalls } from "./calls/calls.ts";
import { resumeSyncs } from "./coexistence/pending.ts";
import { resumeBatches } from "./commerce/batches.ts";
import { resumeReviews } from "./commerce/keep-items.ts";
import { type ConfigOverrides, completeConfig, type EmulatorConfig } from "./config.ts";
import { documentControl } from "./control/api-document.ts";
import { lazyValidators } from "./control/lazy-validators.ts";
import { controlRoutes } from "./control/routes.ts";
import { validationWords } from "./control/validation-words.ts";
import { begunWith, describeWorld, noteBegunWith } from "./desk.ts";
import { dialogRoutes } from "./dialogs/routes.ts";
import { assetRoute } from "./flows/asset-links.ts";
import { CallLog } from "./graph/call-log.ts";
import { type GraphError, wrongParameter } from "./graph/graph-error.ts";
import { graphPrefix, routeGraphUrl } from "./graph/graph-url.ts";
import { graphRoutes, notFound } from "./graph/routes.ts";
import { LoadList } from "./load/load-list.ts";
import { downloadRoute } from "./media/download-route.ts";
import { FileStore } from "./media/file-store.ts";
import { acknowledgeMessage } from "./messaging/receive.ts";
import { resumeSending } from "./messaging/statuses.ts";
import { resumeNameReviews } from "./numbers/display-name.ts";
import { Outbox } from "./outbox/outbox.ts";
import { phonePage } from "./phone-server/page.ts";
import { PhoneEvents } from "./phone-server/phone-events.ts";
import { phoneRoutes } from "./phone-server/routes.ts";
import { viewDelivery } from "./phone-server/views.ts";
import { pictureRoutes } from "./qr/image-route.ts";
import { resumeUpgrades } from "./rules/messaging-limit.ts";
import { RuleBook } from "./rules/rule-book.ts";
import { sdkRoutes } from "./sdk/routes.ts";
import type { Simulation } from "./simulation.ts";
import { cdnRoutes } from "./social/cdn.ts";
import { resumeArrivals } from "./social/receipts.ts";
import { noteSocialAttempt } from "./social/unsubscribe.ts";
import { resumeTemplates } from "./templates/resume.ts";
import { ApiError } from "./world/api-error.ts";
import { EmulatedClock } from "./world/clock.ts";
import type { WorldDescription } from "./world/describe.ts";
import { FaultBox } from "./world/faults.ts";
import { Journal } from "./world/journal.ts";
import { isTooDeep } from "./world/nesting.ts";
import { World } from "./world/world.ts";

export type RunningEmulator = {
  /** `http://127.0.0.1:4001`: the Graph API is below it, with a version or without. */
  url: string;
  port: number;
  /** Puts a world, as `POST /control/world` does. */
  describe: (description: WorldDescription) => void;
  /** The digest of what the world in the data folder was begun with, as noted then. */
  begunWith: () => string | null;
  noteBegunWith: (digest: string) => void;
  close: () => Promise<void>;
};

const mostBodyBytes = 3 * 1024 * 1024;

/** Starts an emulated Meta. State left in the data folder is taken up, webhooks under way included. */
export async function startEmulator(overrides: ConfigOverrides = {}): Promise<RunningEmulator> {
  const config = completeConfig(overrides);
  const world = new World();
  const journal = config.dataDir === null ? null : new Journal(config.dataDir, world);
  let url = config.publicUrl ?? "";
  const sim = createSimulation(config, world, () => url);
  const server = await createServer(sim);
  await server.listen({ host: config.host, port: config.port });
  sim.outbox.resume();
  resumeSending(sim);
  resumeArrivals(sim);
  resumeCalls(sim);
  resumeUpgrades(sim);
  resumeBatches(sim);
  resumeReviews(sim);
  resumeNameReviews(sim);
  resumeTemplates(sim);
  resumeSyncs(sim);
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  const listening = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  url ||= listening;
  return {
    url: listening,
    port,
    describe: (description) => describeWorld(sim, description),
    begunWith: () => begunWith(sim),
    noteBegunWith: (digest) => noteBegunWith(sim, digest),
    close: async () => {
      sim.clock.close();
      sim.loads.close();
      sim.outbox.close();
      await server.close();
      journal?.close();
    },
  };
}

function createSimulation(config: EmulatorConfig, world: World, origin: () => string): Simulation {
  const settings = world.settings.find("current");
  const clock = new EmulatedClock(settings?.clockOffsetMs, settings?.pausedAt);
  const faults = new FaultBox(world, config.seed);
  const rules = new RuleBook(world, config.rules);
  const outbox = new Outbox(world, clock, faults, rules, config.webhooks);
  const phone = new PhoneEvents();
  const files = new FileStore(config.dataDir, config.keepMediaBytes);
  const loads = new LoadList();
  const calls = new CallLog();
  const sim = { config, world, clock, faults, rules, loads, calls, outbox, phone, files, origin };
  faults.onRulesChanged(() => {
    if (phone.watched) phone.emit({ type: "fault_rules", rules: faults.listRules() });
  });
  outbox.listen({
    changed: (delivery) => {
      if (phone.watched) phone.emit({ type: "delivery", delivery: viewDelivery(delivery) });
    },
    attempted: (delivery, accepted, at) => noteSocialAttempt(sim, delivery, accepted, at),
    acknowledged: (messageId) => {
      acknowledgeMessage(sim, messageId);
      loads.acknowledge(messageId);
    },
  });
  return sim;
}

async function createServer(sim: Simulation): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: mostBodyBytes,
    forceCloseConnections: true,
    schemaController: { compilersFactory: { buildValidator: lazyValidators() } },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, discriminator: true, verbose: true } },
    rewriteUrl: (request) => routeGraphUrl(request.url ?? "/"),
    clientErrorHandler: answerMalformed,
    frameworkErrors: (_error, _request, reply) => sendGraphError(wrongParameter("Invalid parameter"), reply),
    routerOptions: { maxParamLength: 1_000 },
  });
  // A POST without a body often still says that it is JSON.
  const parseJson = server.getDefaultJsonParser("error", "error");
  server.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) =>
    body === ""
      ? done(null, undefined)
      : parseJson(request, body, (error, parsed) => done(error ?? depthProblem(parsed), parsed)),
  );
  server.setErrorHandler(sendApiError);
  server.setNotFoundHandler((request, reply) => sendGraphError(notFound(request), reply));
  await documentControl(server);
  await server.register((graph) => graphRoutes(graph, sim), { prefix: graphPrefix });
  await server.register((control) => controlRoutes(control, sim), { prefix: "/control" });
  await server.register((phone) => phoneRoutes(phone, sim), { prefix: "/phone/api" });
  await server.register((download) => downloadRoute(download, sim));
  await server.register((pictures) => pictureRoutes(pictures, sim));
  await server.register((assets) => assetRoute(assets, sim));
  await server.register((cdn) => cdnRoutes(cdn, sim));
  await server.register((dialogs) => dialogRoutes(dialogs, sim));
  await server.register((sdk) => sdkRoutes(sdk, sim));
  await server.register((page) => phonePage(page, sim.config.pageDir));
  return server;
}

function depthProblem(parsed: unknown): Error | null {
  return isTooDeep(parsed) ? new ApiError(400, "request_invalid", "the body is nested too deeply") : null;
}

/** What is not HTTP at all gets the envelope too. */
function answerMalformed(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const body = JSON.stringify(wrongParameter("Invalid parameter").envelope());
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function sendGraphError(error: GraphError, reply: FastifyReply): FastifyReply {
  return reply.status(error.httpStatus).send(error.envelope());
}

function sendApiError(error: FastifyError | ApiError, _request: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof ApiError) {
    return reply.status(error.status).send({ error: { code: error.code, message: error.message } });
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    console.error(error);
    return reply.status(500).send({ error: { code: "internal", message: "something went wrong in the emulator" } });
  }
  const message = validationWords(error.message, error.validation);
  return reply.status(status).send({ error: { code: "request_invalid", message } });
}

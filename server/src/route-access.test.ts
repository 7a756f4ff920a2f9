import { type Permission, permissions, permissionsOf, roles } from "@croozer/contracts/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { newId } from "./platform/db/new-id.ts";
import type { Access } from "./platform/http/access.ts";
import { createHttp, type Http } from "./platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "./platform/test-platform.ts";
import { narrowed, type Sample, samples, smuggled } from "./test-route-samples.ts";
import {
  type Inhabited,
  keyWithout,
  type Method,
  makeThings,
  openInhabitedBusiness,
  send,
  type Things,
} from "./test-two-businesses.ts";

type Route = { name: string; method: Method; path: string; access: Access };

let platform: TestPlatform;
let http: Http;
let home: Inhabited;
let away: Inhabited;
let routes: Route[];
/** Things of the other business; nothing in this file may change or show them to us. */
let theirs: Things;

beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
  routes = readRoutes(http);
  home = await openInhabitedBusiness(platform, http);
  away = await openInhabitedBusiness(platform, http);
  theirs = await makeThings(http, away);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

/** Every route that the OpenAPI document tells the world about. */
function readRoutes({ app }: Http): Route[] {
  const paths = (app.swagger().paths ?? {}) as Record<string, Record<string, { "x-access"?: Access }>>;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]) => {
      const method = verb.toUpperCase() as Method;
      const access = operation["x-access"];
      if (access === undefined) throw new Error(`${method} ${path} says nothing about its access`);
      return { name: `${method} ${path}`, method, path, access };
    }),
  );
}

const isPermission = (access: Access): access is Permission => permissions.some((one) => one === access);
const ofBusiness = () => routes.filter((route): route is Route & { access: Permission } => isPermission(route.access));
const withIds = () => ofBusiness().filter(({ path }) => path.replace("{businessId}", "").includes("{"));

/** The address with every parameter filled in; ids that nobody told are new ones. */
const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? newId());

const owner = ({ cookies, business }: Inhabited) => ({ cookie: cookies.owner, "x-business-id": business.id });
const program = ({ apiKey }: Inhabited) => ({ authorization: `Bearer ${apiKey}` });

function call({ method, path }: Route, sample: Sample, businessId: string, headers: Record<string, string>) {
  const typed = sample.type === undefined ? {} : { "content-type": sample.type };
  const url = fill(path, { businessId, ...sample.params });
  return send(http, { method, url, body: sample.body, headers: { ...headers, ...typed } });
}

describe("every route", () => {
  test("is known to the document with who may call it", () => {
    expect(routes.length).toBeGreaterThan(40);
    for (const { name, access } of routes)
      expect(
        isPermission(access) || ["public", "signed_in", "super_admin", "signature"].includes(access),
        `${name}: ${access}`,
      ).toBe(true);
    for (const name of Object.keys(samples))
      expect(
        routes.map((route) => route.name),
        `a sample of a route that is gone: ${name}`,
      ).toContain(name);
  });

  test("lets nobody in without a session or a key, unless it is meant for everyone", async () => {
    for (const route of routes.filter(({ access }) => access !== "public" && access !== "signature")) {
      for (const headers of [
        {},
        { cookie: "croozer.session_token=stolen.c2lnbmF0dXJl" },
        { authorization: "Bearer crz_made_up" },
      ]) {
        const answer = await send(http, { method: route.method, url: fill(route.path), headers });
        expect([answer.status, answer.code], `${route.name} ${JSON.stringify(headers)}`).toEqual([
          401,
          "auth.signed_out",
        ]);
      }
    }
  });

  test("that waits for a provider refuses what is not signed", async () => {
    for (const route of routes.filter(({ access }) => access === "signature")) {
      const answer = await send(http, {
        method: route.method,
        url: fill(route.path),
        ...(route.method === "GET" ? {} : { body: { object: "whatsapp_business_account", entry: [] } }),
        headers: owner(home),
      });
      expect([401, 403], `${route.name}: ${answer.text}`).toContain(answer.status);
    }
  });

  test("of the operator is not there for the owner of a business or their program", async () => {
    const operator = routes.filter(({ access }) => access === "super_admin");
    expect(operator.length).toBeGreaterThan(0);
    for (const route of operator)
      for (const headers of [owner(home), program(home)]) {
        const answer = await send(http, { method: route.method, url: fill(route.path), headers });
        expect([answer.status, answer.code], route.name).toEqual([404, "request.not_found"]);
      }
  });

  test("of a person does not take a program for one", async () => {
    for (const route of routes.filter(({ access }) => access === "signed_in")) {
      const body = route.method === "GET" ? {} : { body: { name: "Dana" } };
      const answer = await send(http, { method: route.method, url: fill(route.path), headers: program(home), ...body });
      expect([answer.status, answer.code], route.name).toEqual([401, "auth.signed_out"]);
    }
  });
});

describe("somebody else's business", () => {
  test("is not there when it is named, in the address or the header, by a person or a program", async () => {
    for (const route of ofBusiness()) {
      for (const caller of [owner(home), program(home)]) {
        const headers = { ...caller, "x-business-id": away.business.id };
        const url = fill(route.path, { businessId: away.business.id });
        const answer = await send(http, { method: route.method, url, headers });
        expect([answer.status, answer.code], `${route.name}: ${answer.text}`).toEqual([404, "business.not_found"]);
      }
    }
  });

  test("keeps its things: their ids are not found under one's own business", async () => {
    for (const route of withIds()) {
      const sample = samples[route.name];
      if (!sample) throw new Error(`${route.name} has an id in its path: add a sample to test-route-samples.ts`);
      if (sample(theirs).inEveryBusiness) continue;
      for (const headers of sample(theirs).isOwn ? [owner(home)] : [owner(home), program(home)]) {
        const answer = await call(route, sample(theirs), home.business.id, headers);
        expect(answer.status, `${route.name}: ${answer.text}`).toBe(404);
        expect(answer.code, route.name).toMatch(/^(?!request\.)\w+\.(\w+_)?not_found$/);
      }
    }
  });

  test("is not named in bodies either: what belongs to it is refused", async () => {
    const own = await makeThings(http, home);
    for (const [method, path, body] of smuggled)
      for (const headers of [owner(home), program(home)]) {
        const answer = await send(http, { method, url: fill(path, own), body: body(own, theirs), headers });
        const told = `${method} ${path} ${JSON.stringify(body(own, theirs))}: ${answer.text}`;
        expect([404, 422], told).toContain(answer.status);
        expect(answer.code, told).not.toBe("request.invalid");
      }
  });

  test("narrows a list to nothing", async () => {
    for (const [path, query] of narrowed)
      for (const headers of [owner(home), program(home)]) {
        const url = `${fill(path, { businessId: home.business.id })}${query(theirs)}`;
        const answer = await http.app.inject({ method: "GET", url, headers });
        expect([answer.statusCode, answer.json<{ items: unknown[] }>().items], url).toEqual([200, []]);
      }
  });

  test("still has everything afterwards", async () => {
    for (const route of withIds().filter(({ method }) => method === "GET")) {
      const sample = samples[route.name]?.(theirs) ?? {};
      expect((await call(route, sample, away.business.id, owner(away))).status, route.name).toBe(200);
    }
  });
});

const found =
  /^(message\.not_(retryable|settleable|cancellable)|order\.notice_not_due|payment\.(not_connected|link_not_found))$/;

test("the samples are good: with one's own ids every route finds its thing", async () => {
  let own = await makeThings(http, home);
  const ask = async (route: Route) => {
    const sample = samples[route.name]?.(own) ?? {};
    const answer = await call(route, sample, home.business.id, sample.isOwn ? owner(home) : program(home));
    // It is the customer's, or its customer knows already: found, and nothing of the kind can be done with it.
    return { ...answer, isFine: answer.status < 300 || found.test(answer.code ?? "") };
  };
  for (const route of withIds()) {
    let answer = await ask(route);
    // A route before it changed the thing or took it away. One of everything for each route would take four times as long.
    if (!answer.isFine) {
      own = await makeThings(http, home);
      answer = await ask(route);
    }
    expect(answer.isFine, `${route.name}: ${answer.status} ${answer.text}`).toBe(true);
  }
});

describe("a permission", () => {
  test("that a role lacks keeps its members out", async () => {
    for (const route of ofBusiness())
      for (const role of roles.filter((one) => !permissionsOf[one].has(route.access))) {
        const headers = { cookie: home.cookies[role], "x-business-id": home.business.id };
        const url = fill(route.path, { businessId: home.business.id });
        const answer = await send(http, { method: route.method, url, headers });
        expect([answer.status, answer.code], `${route.name} as ${role}`).toEqual([403, "auth.forbidden"]);
      }
  });

  test("that a key lacks keeps programs out", async () => {
    for (const permission of new Set(ofBusiness().map(({ access }) => access))) {
      const headers = { authorization: `Bearer ${await keyWithout(http, home, permission)}` };
      for (const route of ofBusiness().filter(({ access }) => access === permission)) {
        const url = fill(route.path, { businessId: home.business.id });
        const answer = await send(http, { method: route.method, url, headers });
        expect([answer.status, answer.code], route.name).toEqual([403, "auth.forbidden"]);
      }
    }
  });
});

test("an app with a route that declares no access does not start", async () => {
  const bare = await createHttp(platform, async () => null);
  try {
    expect(() => bare.app.get("/api/secrets", () => ({ open: true }))).toThrow("GET /api/secrets declares no access");
  } finally {
    await bare.app.close();
  }
});

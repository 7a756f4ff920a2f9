import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertPublicUrl, publicFetch } from "./public-fetch.ts";
import { BlockedAddress } from "./public-lookup.ts";

let server: Server;
let origin: string;
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, reply) => answer(request, reply));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const inside: LookupFunction = (_name, _options, done) => done(null, [{ address: "10.0.0.7", family: 4 }]);
const ask = publicFetch({ trusted: ["127.0.0.1"], mostBytes: 1000 });

test("what is posted arrives, and what is answered comes back", async () => {
  answer = async (request, reply) => {
    const body = await text(request);
    reply.writeHead(201, { "content-type": "application/json" });
    reply.end(JSON.stringify({ body, key: request.headers.authorization }));
  };
  const response = await ask(`${origin}/v1`, { method: "POST", body: "שלום", headers: { authorization: "Bearer k" } });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ body: "שלום", key: "Bearer k" });
});

test("an answer that never ends, and one that is given up on, end with an error", async () => {
  answer = (_request, reply) => void reply.end("x".repeat(2000));
  await expect(ask(origin)).rejects.toThrow("too long");
  answer = (_request, reply) => void reply.write("x");
  await expect(ask(origin, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
});

test("a redirect is an answer like any other: nobody follows it", async () => {
  answer = (_request, reply) => void reply.writeHead(302, { location: "https://elsewhere.example/" }).end();
  expect((await ask(origin)).status).toBe(302);
});

test.each([
  "http://api.example.com/v1",
  "https://10.0.0.7/v1",
  "https://169.254.169.254/latest",
  "https://[::1]/v1",
  "https://user:word@api.example.com/v1",
  "http://127.0.0.1:11434/v1",
  "https://localhost.example:8443@127.0.0.1/v1",
])("%s is not asked in production", (address) => {
  expect(() => assertPublicUrl(new URL(address), { trusted: [] })).toThrow(BlockedAddress);
});

test("a name that leads inside is not asked either", async () => {
  const response = publicFetch({ trusted: [], mostBytes: 1000, lookup: inside })("https://api.example.com/v1");
  await expect(response).rejects.toBeInstanceOf(BlockedAddress);
  const local = publicFetch({ trusted: [], mostBytes: 1000 })("https://localhost/v1");
  await expect(local).rejects.toBeInstanceOf(BlockedAddress);
});

test("a host that is trusted by name is asked at the port it was named with, and no other", async () => {
  const trusted = ["localhost:11434", "models", "[::1]"];
  for (const address of [
    "http://localhost:11434/v1",
    "http://models/v1",
    "https://MODELS:8443/v1",
    "http://[::1]:1234",
  ])
    expect(() => assertPublicUrl(new URL(address), { trusted }), address).not.toThrow();
  for (const address of [
    "http://localhost:5432",
    "http://localhost",
    "http://127.0.0.1:11434",
    "http://models.example",
  ])
    expect(() => assertPublicUrl(new URL(address), { trusted }), address).toThrow(BlockedAddress);
  expect(() => assertPublicUrl(new URL("http://a:b@models/v1"), { trusted })).toThrow(BlockedAddress);
  answer = (_request, reply) => void reply.end("here");
  const named = publicFetch({ trusted: [new URL(origin).host], mostBytes: 1000 });
  expect(await (await named(origin)).text()).toBe("here");
});

import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress } from "./addresses.ts";
import { type DownloadRules, openDownload } from "./download.ts";
import { BlockedAddress } from "./public-lookup.ts";

let emulator: Server;
let origin: string;
let answer: RequestListener = (_request, reply) => reply.end("bytes");
let asked: string[] = [];

beforeAll(async () => {
  emulator = createServer((request, reply) => {
    asked.push(request.url ?? "");
    answer(request, reply);
  });
  await new Promise<void>((resolve) => emulator.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(emulator.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => emulator.close(resolve)));

/** A name service that says what it is told. */
const names =
  (...addresses: string[]): LookupFunction =>
  (_name, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
const get = async (address: string, rules: Partial<DownloadRules> = {}) => {
  asked = [];
  const response = await openDownload(
    address,
    {},
    { hosts: ["lookaside.fbsbx.com", ".fbcdn.net"], trustedOrigins: [origin], ...rules },
    AbortSignal.timeout(5000),
  );
  return { status: response.statusCode, body: await text(response) };
};

test("the configured origin is asked, wherever it is", async () => {
  expect(await get(`${origin}/file`)).toEqual({ status: 200, body: "bytes" });
});

test.each([
  "https://evil.example/file",
  "https://lookaside.fbsbx.com.evil.example/file",
  "https://evilfbcdn.net/file",
  "http://lookaside.fbsbx.com/file",
  "https://lookaside.fbsbx.com:8443/file",
  "https://user@lookaside.fbsbx.com/file",
  "https://127.0.0.1/file",
  "https://[::1]/file",
  "http://127.0.0.1:1/file",
  "file:///etc/passwd",
  "not an address",
])("%s is not asked", async (address) => {
  await expect(get(address)).rejects.toBeInstanceOf(BlockedAddress);
});

test.each(["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1", "0.0.0.0"])(
  "a listed name that leads to %s is not connected to",
  async (inside) => {
    await expect(get("https://scontent.fbcdn.net/file", { lookup: names(inside) })).rejects.toBeInstanceOf(
      BlockedAddress,
    );
    await expect(
      get("https://scontent.fbcdn.net/file", { lookup: names("157.240.1.1", inside) }),
    ).rejects.toBeInstanceOf(BlockedAddress);
  },
);

describe("a redirect", () => {
  const to = (location: string): RequestListener => {
    return (request, reply) => {
      if (request.url === "/there") return reply.end("moved");
      reply.writeHead(302, { location }).end();
    };
  };

  test("is followed within the rules", async () => {
    answer = to("/there");
    expect((await get(`${origin}/file`)).body).toBe("moved");
  });

  test.each(["http://169.254.169.254/latest/meta-data", "https://evil.example/", "http://localhost:22/", "//[::1]/"])(
    "to %s is not followed",
    async (location) => {
      answer = to(location);
      await expect(get(`${origin}/file`)).rejects.toBeInstanceOf(BlockedAddress);
      expect(asked).toEqual(["/file"]);
    },
  );

  test("in circles ends", async () => {
    answer = to("/round");
    await expect(get(`${origin}/file`)).rejects.toThrow("too many redirects");
  });
});

test("addresses inside are told from those of the internet", () => {
  for (const address of ["157.240.1.35", "8.8.8.8", "2a03:2880:f12f:83:face:b00c:0:25de"])
    expect(isPublicAddress(address), address).toBe(true);
  for (const address of [
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "fe80::1%eth0",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "x",
  ])
    expect(isPublicAddress(address), address).toBe(false);
});

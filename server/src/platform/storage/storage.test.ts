import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localStorage } from "./local-storage.ts";
import { s3Storage } from "./s3-storage.ts";
import type { Storage } from "./storage.ts";

const folder = await mkdtemp(join(tmpdir(), "croozer-storage-"));
const server = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: join(folder, "s3"),
  configureBuckets: [{ name: "croozer", configs: [] }],
});
let endpoint = "";
/** What the server knows its one caller by. */
const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
const s3 = (part: Partial<Parameters<typeof s3Storage>[0]> = {}) =>
  s3Storage({ kind: "s3", bucket: "croozer", region: "us-east-1", pathStyle: true, endpoint, credentials, ...part });

beforeAll(async () => {
  const { address, port } = await server.run();
  endpoint = `http://${address}:${port}`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const stores: [name: string, open: () => Storage][] = [
  ["a local folder", () => localStorage(join(folder, "local"))],
  ["an S3-compatible store", () => s3()],
];

describe.each(stores)("%s", (_name, open) => {
  test("gives back what it was given, and null for what it was not", async () => {
    const storage = open();
    await storage.write("businesses/1/a.bin", Buffer.from("hello"));
    expect((await storage.read("businesses/1/a.bin"))?.toString()).toBe("hello");
    expect(await storage.read("businesses/1/b.bin")).toBeNull();
    expect(await storage.open("businesses/1/b.bin")).toBeNull();
  });

  test("streams a large file in and out, whole and in part", async () => {
    const storage = open();
    const bytes = randomBytes(6 * 1024 * 1024);
    const path = join(folder, "large.bin");
    await writeFile(path, bytes);
    await storage.writeFile("businesses/1/large.bin", path);
    const whole = await storage.open("businesses/1/large.bin");
    expect(whole && (await buffer(whole)).equals(bytes)).toBe(true);
    const part = await storage.open("businesses/1/large.bin", { start: 1_000_000, end: 1_000_009 });
    expect(part && (await buffer(part))).toEqual(bytes.subarray(1_000_000, 1_000_010));
  });

  test("writes over what was there, and forgets what is removed", async () => {
    const storage = open();
    await storage.write("businesses/1/c.bin", Buffer.from("one"));
    await storage.write("businesses/1/c.bin", Buffer.from("two"));
    expect((await storage.read("businesses/1/c.bin"))?.toString()).toBe("two");
    await storage.remove("businesses/1/c.bin");
    await storage.remove("businesses/1/c.bin");
    expect(await storage.read("businesses/1/c.bin")).toBeNull();
  });
});

test("a key never leaves the folder", async () => {
  await expect(localStorage(join(folder, "local")).read("../../secret")).rejects.toThrow("leaves its folder");
});

test("a file that cannot be copied leaves no half of it behind", async () => {
  const storage = localStorage(join(folder, "halves"));
  await expect(storage.writeFile("a/b.bin", join(folder, "not there"))).rejects.toThrow("ENOENT");
  expect(await readdir(join(folder, "halves", "a"))).toEqual([]);
});

test("wrong credentials for a bucket are an error, not an empty store", async () => {
  const stranger = s3({ credentials: { accessKeyId: "S3RVER", secretAccessKey: "wrong" } });
  await expect(stranger.read("businesses/1/a.bin")).rejects.toThrow();
});

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followLog, lastLines, rotateLog } from "./follow-log.ts";
import { findPort } from "./ports.ts";
import { findRuntime, writeRuntime } from "./runtime.ts";
import { ensureSecrets, findSecrets } from "./secrets.ts";
import { serverEnvironment } from "./server-environment.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "croozer-run-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("secrets", () => {
  it("are made once, are readable by their owner alone, and stay", () => {
    expect(findSecrets(folder)).toBeNull();
    const first = ensureSecrets(folder);
    expect(first.made).toBe(true);
    expect(Buffer.from(first.secrets.encryptionKeys.k1 ?? "", "base64")).toHaveLength(32);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(ensureSecrets(folder)).toEqual({ secrets: first.secrets, made: false });
  });

  it("differ between installations", () => {
    const other = join(folder, "other");
    mkdirSync(other);
    const [one, two] = [ensureSecrets(folder).secrets, ensureSecrets(other).secrets];
    for (const name of Object.keys(one) as (keyof typeof one)[])
      if (name !== "emulatorAppId") expect(one[name], name).not.toEqual(two[name]);
  });

  it("that others could read are closed again, and missing ones are added", () => {
    const file = join(folder, "secrets.json");
    const { sessionSecret } = ensureSecrets(folder).secrets;
    writeFileSync(file, JSON.stringify({ sessionSecret }));
    chmodSync(file, 0o644);
    const again = ensureSecrets(folder).secrets;
    expect(again.sessionSecret).toBe(sessionSecret);
    expect(again.metaVerifyToken.length).toBeGreaterThan(20);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(again);
  });
});

describe("ports", () => {
  it("that are taken are passed over, and so are those spoken for", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port)),
    );
    try {
      const found = await findPort("127.0.0.1", port, [port + 1]);
      expect(found).toBeGreaterThan(port + 1);
    } finally {
      taken.close();
    }
  });
});

describe("the server's environment", () => {
  const secrets = () => ensureSecrets(folder).secrets;
  const addresses = { port: 4000, host: "127.0.0.1", dataDir: "/data", databaseUrl: "postgres://x", emulatorUrl: null };

  it("has the newest encryption key first", () => {
    const keys = { k2: "second", k1: "first" };
    const environment = serverEnvironment({ ...secrets(), encryptionKeys: keys }, addresses, {});
    expect(environment.ENCRYPTION_KEYS).toBe("k2:second,k1:first");
  });

  it("points at the emulator with the emulator's secrets, whatever real ones are set", () => {
    const made = secrets();
    const emulated = { ...addresses, emulatorUrl: "http://127.0.0.1:4001" };
    const environment = serverEnvironment(made, emulated, { META_APP_SECRETS: "real", META_GRAPH_URL: "https://real" });
    expect(environment.META_APP_SECRETS).toBe(made.emulatorAppSecret);
    expect(environment.META_GRAPH_URL).toBe("http://127.0.0.1:4001");
  });

  it("takes a person's values without the emulator, and never another port than the chosen one", () => {
    const given = { META_APP_SECRETS: "real", PUBLIC_URL: "https://orders.example", PORT: "1", LOG_LEVEL: "" };
    const environment = serverEnvironment(secrets(), addresses, given);
    expect(environment).toMatchObject({ META_APP_SECRETS: "real", PUBLIC_URL: "https://orders.example" });
    expect(environment).toMatchObject({ PORT: "4000", LOG_LEVEL: "info" });
    expect(environment.EMULATOR_URL).toBeUndefined();
  });
});

describe("what a running installation tells", () => {
  const runtime = {
    ...{ startedAt: "2026-01-01T00:00:00.000Z", dashboardUrl: "http://localhost:4000", emulatorUrl: null },
    ...{ databaseUrl: "postgres://x", serverEnv: {} },
  };

  it("is not taken from one that was killed, though its number belongs to somebody else by now", async () => {
    expect(await findRuntime(folder)).toBeNull();
    writeRuntime(folder, { ...runtime, pid: process.pid, identity: "an earlier boot/1" });
    expect(await findRuntime(folder)).toBeNull();
    expect(statSync(join(folder, "runtime.json")).mode & 0o777).toBe(0o600);
  });
});

describe("logs", () => {
  it("are followed line by line, also when a line comes in two parts", () => {
    const file = join(folder, "a.log");
    writeFileSync(file, "old\n");
    const lines: string[] = [];
    const stop = followLog(file, (line) => lines.push(line));
    writeFileSync(file, "one\ntw", { flag: "a" });
    stop();
    expect(lines).toEqual(["one"]);
    expect(lastLines(file, 4, 5)).toBe("one\ntw");
  });

  it("are moved aside when they have grown", () => {
    const file = join(folder, "a.log");
    writeFileSync(file, "x".repeat(5_000_001));
    utimesSync(file, 0, 0);
    rotateLog(file);
    expect(statSync(`${file}.1`).size).toBe(5_000_001);
  });
});

import { readdir, readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPlatform, type TestPlatform } from "../test-platform.ts";
import { openMailer } from "./mailer.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ env: { PUBLIC_URL: "https://croozer.example" } });
});
afterAll(() => platform.close());

const mail = {
  to: "dana@example.com",
  subject: "דבר אחד ממתין לך",
  text: "hello",
  html: "<p>hello</p>",
  id: "digest.1",
  stopUrl: "https://croozer.example/stop",
};

test("without a server a mail is a file that a mail program opens", async () => {
  await openMailer(platform.config).send(mail);
  const folder = join(platform.config.dataDir, "mail");
  const [name = ""] = await readdir(folder);
  const text = await readFile(join(folder, name), "utf8");
  expect(text).toContain("To: dana@example.com");
  expect(text).toContain("From: Croozer <no-reply@croozer.example>");
  expect(text).toContain("Message-ID: <digest.1@croozer.example>");
  expect(text).toContain("List-Unsubscribe: <https://croozer.example/stop>");
});

test("with one it is handed over to it", async () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let isData = false;
    socket.write("220 here\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        heard.push(line);
        if (isData && line !== ".") continue;
        isData = line === "DATA";
        socket.write(isData ? "354 go on\r\n" : line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const config = { ...platform.config, smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: "shop@croozer.example" };
  await openMailer(config).send(mail);
  expect(heard).toContain("MAIL FROM:<shop@croozer.example>");
  expect(heard).toContain("RCPT TO:<dana@example.com>");
  server.close();
});

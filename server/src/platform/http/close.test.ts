import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { openTestPlatform } from "../test-platform.ts";
import { closeHttp } from "./close.ts";
import { createHttp } from "./http.ts";

test("a connection on which nothing was ever asked does not keep the server from leaving", async () => {
  const platform = await openTestPlatform();
  const http = await createHttp(platform, async () => null);
  await http.app.listen({ host: "127.0.0.1", port: 0 });
  const ahead = connect((http.app.server.address() as AddressInfo).port, "127.0.0.1");
  await Promise.all([once(ahead, "connect"), once(http.app.server, "connection")]);
  const closed = once(ahead.resume(), "close");
  await closeHttp(http, 100);
  await closed;
  expect(http.app.server.listening).toBe(false);
  await platform.close();
});

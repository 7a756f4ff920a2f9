import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createBusiness, createSignIn } from "../businesses/businesses.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { connectWhatsApp, findRouteByNumber, getChannelForSending, listChannels } from "./channels.ts";

const wabaId = "100000000000001";
const phoneNumberId = "200000000000001";
const request = { wabaId, phoneNumberId, accessToken: "EAATEST-token-of-the-tests" };

/** A Graph API that answers just what connecting asks, and remembers being subscribed. */
let graph: { server: Server; subscribed: number; grantedTo: string; valid: boolean };
let platform: TestPlatform;
let mine: string;
let other: string;

beforeAll(async () => {
  const answers = (path: string): unknown => {
    if (path === "/v25.0/debug_token")
      return {
        data: {
          is_valid: graph.valid,
          expires_at: 0,
          scopes: ["whatsapp_business_messaging"],
          granular_scopes: [{ scope: "whatsapp_business_messaging", target_ids: [graph.grantedTo] }],
        },
      };
    if (path === `/v25.0/${wabaId}`)
      return { id: wabaId, name: "Napoli", owner_business_info: { id: "300000000000001" } };
    if (path === `/v25.0/${wabaId}/phone_numbers`)
      return {
        data: [
          {
            id: phoneNumberId,
            display_phone_number: "+1 555-555-0100",
            verified_name: "Napoli",
            quality_rating: "GREEN",
            throughput: { level: "HIGH" },
            whatsapp_business_manager_messaging_limit: "TIER_2K",
          },
        ],
      };
    if (path === `/v25.0/${wabaId}/subscribed_apps`) {
      graph.subscribed += 1;
      return { success: true };
    }
    return { error: { code: 100, message: "(#100) unknown" } };
  };
  const server = createServer((message, reply) => {
    reply.setHeader("content-type", "application/json");
    reply.end(JSON.stringify(answers(new URL(message.url ?? "/", "http://graph").pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  graph = { server, subscribed: 0, grantedTo: wabaId, valid: true };
  platform = await openTestPlatform({
    env: { META_GRAPH_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
  });
  const owner = await createSignIn(platform).register(
    { name: "Dana", email: "dana@example.com", password: "correct horse battery", language: "en" },
    new Headers(),
  );
  const open = (name: string) =>
    createBusiness(
      platform,
      { userId: owner.userId, name: "Dana" },
      { name, type: "pizzeria", language: "en" },
      newId(),
    );
  mine = await open("Napoli");
  other = await open("Other");
});
beforeEach(() => Object.assign(graph, { subscribed: 0, grantedTo: wabaId, valid: true }));
afterAll(async () => {
  graph.server.close();
  await platform.close();
});

const inTx =
  (businessId: string) =>
  <T>(act: (tx: Tx) => Promise<T>) =>
    platform.db.inTx({ businessId, requestId: newId(), actor: { kind: "system", name: "test" } }, act);

test("a number is connected, subscribed, found by its id, and its token is kept encrypted", async () => {
  const channel = await connectWhatsApp(platform, inTx(mine), request);
  expect(channel).toMatchObject({
    phoneNumberId,
    displayPhoneNumber: "+1 555-555-0100",
    isDefault: true,
    status: "active",
  });
  expect(graph.subscribed).toBe(1);
  const route = await platform.db.withoutTenant("test", (client) => findRouteByNumber(client, phoneNumberId));
  expect(route).toEqual({ businessId: mine, channelId: channel.id });
  const stored = await inTx(mine)((tx) =>
    tx.query<{ access_token: string }>("select access_token from integrations where business_id = $1", [mine]),
  );
  expect(stored[0]?.access_token).not.toContain("EAATEST");
  const sending = await inTx(mine)((tx) => getChannelForSending(tx, channel.id, platform.secrets));
  expect(sending).toEqual({ phoneNumberId, accessToken: request.accessToken, active: true });
});

test("what Meta allows the number is kept: its throughput, its portfolio's daily limit", async () => {
  const rows = await inTx(mine)((tx) =>
    tx.query(
      `select c.throughput_per_second, i.messaging_limit, i.portfolio_id
       from channels c join integrations i on i.business_id = $1 and i.id = c.integration_id where c.business_id = $1`,
      [mine],
    ),
  );
  expect(rows).toEqual([{ throughput_per_second: 1000, messaging_limit: "TIER_2K", portfolio_id: "300000000000001" }]);
});

test("connecting again renews the token and makes no second channel", async () => {
  await connectWhatsApp(platform, inTx(mine), { ...request, accessToken: "EAATEST-renewed" });
  const channels = await inTx(mine)(listChannels);
  expect(channels).toHaveLength(1);
  const sending = await inTx(mine)((tx) => getChannelForSending(tx, channels[0]?.id ?? "", platform.secrets));
  expect(sending.accessToken).toBe("EAATEST-renewed");
});

test("a number of another business is refused and stays where it is", async () => {
  await expect(connectWhatsApp(platform, inTx(other), request)).rejects.toMatchObject({ code: "channel.taken" });
  expect(await inTx(other)(listChannels)).toEqual([]);
});

test("a token that is dead, or was granted for another account, or lacks the number keeps nothing", async () => {
  graph.valid = false;
  await expect(connectWhatsApp(platform, inTx(other), request)).rejects.toMatchObject({
    code: "channel.rejected_by_meta",
    details: { code: "190" },
  });
  Object.assign(graph, { valid: true, grantedTo: "999" });
  await expect(connectWhatsApp(platform, inTx(other), request)).rejects.toMatchObject({
    details: { code: "account_not_granted" },
  });
  graph.grantedTo = wabaId;
  await expect(
    connectWhatsApp(platform, inTx(other), { ...request, phoneNumberId: "299999999999999" }),
  ).rejects.toMatchObject({ details: { code: "number_not_in_account" } });
  expect(graph.subscribed).toBe(0);
});

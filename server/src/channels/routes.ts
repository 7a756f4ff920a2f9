import { Alert, AlertQuery } from "@croozer/contracts/alerts";
import { Id } from "@croozer/contracts/basics";
import { Channel, ChannelTest, ConnectWhatsApp, WhatsAppStatus } from "@croozer/contracts/channels";
import { z } from "zod";
import { audit } from "../businesses/businesses.ts";
import { GraphProblem, getPhoneNumber } from "../meta/graph.ts";
import type { Http } from "../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { acknowledgeAlert, listAlerts } from "./alerts.ts";
import { connectWhatsApp, getChannelForSending, listChannels, noteHealth } from "./channels.ts";
import { learnNumber } from "./learn-number.ts";

const params = z.object({ businessId: Id });
const url = "/api/businesses/:businessId/whatsapp";

function alertRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/alerts",
    summary: "What is wrong with connected accounts, the gravest first",
    tag: "Channels",
    access: "channel.read",
    query: AlertQuery,
    answer: z.object({ items: z.array(Alert) }),
    handle: async (tx, { query }) => ({ items: await listAlerts(tx, query.state) }),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/alerts/:id/acknowledge",
    summary: "Somebody has seen it: shown quietly until it is over",
    tag: "Channels",
    access: "channel.manage",
    params: z.object({ id: Id }),
    answer: Alert,
    handle: (tx, { params }) => acknowledgeAlert(tx, params.id),
  });
}

export function channelRoutes(http: Http): void {
  alertRoutes(http);
  const { platform } = http;
  const { config, secrets } = platform;
  tenantRoute(http, {
    method: "GET",
    url: "/api/channels",
    summary: "Connected numbers and their health",
    tag: "Channels",
    access: "channel.read",
    answer: z.object({ items: z.array(Channel) }),
    handle: async (tx) => ({ items: await listChannels(tx) }),
  });
  tenantRoute(http, {
    method: "GET",
    url,
    summary: "Connected WhatsApp numbers and what to paste at Meta",
    tag: "Channels",
    access: "channel.manage",
    params,
    answer: WhatsAppStatus,
    handle: async (tx) => ({
      channels: await listChannels(tx),
      callbackUrl: `${config.publicUrl}/api/webhooks/meta`,
      verifyToken: config.meta.verifyToken,
    }),
  });
  businessRoute(http, {
    method: "POST",
    url,
    summary: "Connect a WhatsApp number by its ids and a token; verified with Meta first",
    tag: "Channels",
    access: "channel.manage",
    params,
    body: ConnectWhatsApp,
    answer: Channel,
    status: 201,
    handle: (inTx, { body }) => connectWhatsApp(platform, inTx, body),
  });
  tenantRoute(http, {
    method: "DELETE",
    url,
    summary: "Disconnect all WhatsApp numbers; conversations stay",
    tag: "Channels",
    access: "channel.manage",
    params,
    answer: z.object({ disconnected: z.int() }),
    handle: async (tx) => {
      const rows = await tx.query<{ id: string; version: number }>(
        "update channels set active = false, is_default = false, version = version + 1 where business_id = $1 and active returning id, version",
        [tx.businessId],
      );
      await tx.query("delete from channel_routes where business_id = $1", [tx.businessId]);
      for (const row of rows) tx.notice({ type: "channel", id: row.id, version: row.version });
      await audit(tx, "channel.disconnected", tx.businessId, { count: rows.length });
      return { disconnected: rows.length };
    },
  });
  businessRoute(http, {
    method: "POST",
    url: `${url}/test`,
    summary: "Ask Meta about the default number, now",
    tag: "Channels",
    access: "channel.manage",
    params,
    answer: ChannelTest,
    handle: async (inTx) => {
      const { channelId, channel } = await inTx(async (tx) => {
        const first = (await listChannels(tx))[0] ?? refuse("channel.not_found");
        return { channelId: first.id, channel: await getChannelForSending(tx, first.id, secrets) };
      });
      const started = performance.now();
      const asked = await getPhoneNumber(config.meta, channel.phoneNumberId, channel.accessToken).catch(
        (error: unknown) => {
          if (error instanceof GraphProblem) return error;
          throw error;
        },
      );
      const problem = asked instanceof GraphProblem ? asked.code : null;
      const latencyMs = Math.round(performance.now() - started);
      await inTx(async (tx) => {
        await noteHealth(tx, channelId, problem);
        if (!(asked instanceof GraphProblem)) await learnNumber(tx, channelId, asked);
      });
      return { ok: problem === null, latencyMs, problem };
    },
  });
}

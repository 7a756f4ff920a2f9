import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Stripe from "stripe";

type Fields = Record<string, string>;
export type StandInSession = {
  id: string;
  object: "checkout.session";
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  url: string | null;
  client_reference_id: string | null;
  metadata: Fields;
  success_url: string;
  cancel_url: string;
  expires_at: number;
};
export type StandInRefund = {
  id: string;
  object: "refund";
  amount: number;
  payment_intent: string;
  status: "pending" | "succeeded" | "failed" | "canceled";
  failure_reason?: string;
  metadata: Fields;
};
/** What goes wrong with a request; `lost`: it is done, and the answer never comes. */
export type Fault = { status: number; code?: string; type?: string } | "lost";

export type TestStripe = {
  url: string;
  sessions: Map<string, StandInSession>;
  refunds: Map<string, StandInRefund>;
  /** Method and path of everything that was asked, with the idempotency key. */
  asked: { what: string; key: string | undefined }[];
  /** Keys that are let in; any other is refused. */
  keys: Set<string>;
  /** How new refunds stand. */
  refundsStand: StandInRefund["status"];
  /** Called for every request; may hold it up. */
  fault: (what: string) => Fault | null | Promise<Fault | null>;
  /** Where and how events are signed and sent when somebody pays on its page. */
  hook: { url: string; secret: string } | null;
  /** Somebody pays: the event that tells of it. */
  pay: (sessionId: string) => object;
  eventOf: (type: string, object: object) => object;
  close(): Promise<void>;
};

const id = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;

/** The body as Stripe sends it, and its signature. */
export function signed(event: object, secret: string): { body: string; signature: string } {
  const body = JSON.stringify(event);
  return { body, signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret }) };
}

/**
 * Stripe as far as we use it: sessions of Checkout with a page to pay on, refunds, idempotency keys as Stripe keeps them,
 * its errors. Written after its documentation, not after our client.
 */
export async function openTestStripe(wishedPort = 0): Promise<TestStripe> {
  const answers = new Map<string, { request: string; status: number; body: object }>();
  const server = createServer((request, reply) => void serve(request, reply));
  await new Promise<void>((resolve) => server.listen(wishedPort, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const stripe: TestStripe = {
    url: `http://127.0.0.1:${port}`,
    sessions: new Map(),
    refunds: new Map(),
    asked: [],
    keys: new Set(["sk_test_standin0001"]),
    refundsStand: "succeeded",
    fault: () => null,
    hook: null,
    eventOf: (type, object) => ({
      ...{ id: id("evt"), object: "event", api_version: Stripe.API_VERSION, type, livemode: false },
      ...{ created: Math.floor(Date.now() / 1000), data: { object } },
    }),
    pay(sessionId) {
      const session = stripe.sessions.get(sessionId);
      if (session?.status !== "open") throw new Error("the session is not open");
      const paid = {
        ...session,
        status: "complete",
        payment_status: "paid",
        payment_intent: id("pi"),
        url: null,
      } as const;
      stripe.sessions.set(sessionId, paid);
      return stripe.eventOf("checkout.session.completed", paid);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", stripe.url);
    const what = `${request.method} ${pathname}`;
    const raw = await text(request);
    if (pathname === "/favicon.ico") return void reply.writeHead(204).end();
    if (pathname.startsWith("/pay/")) return page(request.method ?? "GET", pathname.slice(5), reply);
    const key = request.headers["idempotency-key"]?.toString();
    stripe.asked.push({ what, key });
    const send = (status: number, body: object) => {
      reply.writeHead(status, { "content-type": "application/json", "request-id": id("req") });
      reply.end(JSON.stringify(body));
    };
    const fault = await stripe.fault(what);
    if (fault !== null && fault !== "lost") {
      const { status, code, type = status >= 500 ? "api_error" : "invalid_request_error" } = fault;
      return send(status, { error: { type, code, message: "refused by the stand-in" } });
    }
    if (!stripe.keys.has(request.headers.authorization?.replace("Bearer ", "") ?? ""))
      return send(401, { error: { type: "invalid_request_error", message: "Invalid API Key provided" } });
    const earlier = key === undefined ? undefined : answers.get(key);
    if (earlier && earlier.request !== raw)
      return send(400, { error: { type: "idempotency_error", message: "Keys for idempotent requests…" } });
    const answer = earlier ?? answerTo(what, Object.fromEntries(new URLSearchParams(raw)), searchParams);
    if (key !== undefined) answers.set(key, { request: raw, ...answer });
    if (fault === "lost") return void reply.destroy();
    send(answer.status, answer.body);
  }

  function answerTo(what: string, fields: Fields, query: URLSearchParams): { status: number; body: object } {
    const ok = (body: object) => ({ status: 200, body });
    const refuse = (code: string) => ({ status: 400, body: { error: { type: "invalid_request_error", code } } });
    const session = stripe.sessions.get(what.split("/")[4] ?? "");
    if (what === "GET /v1/account")
      return ok({ id: "acct_1", object: "account", business_profile: { name: "Napoli" } });
    if (what === "GET /v1/checkout/sessions") return ok({ object: "list", data: [], has_more: false });
    if (what === "POST /v1/checkout/sessions") {
      const amount = Number(fields["line_items[0][price_data][unit_amount]"]);
      if (!(amount >= 50)) return refuse("amount_too_small");
      const made = sessionOf(fields, amount);
      stripe.sessions.set(made.id, made);
      return ok(made);
    }
    if (what.endsWith("/expire") && session) {
      if (session.status !== "open") return refuse("resource_not_open");
      const expired = { ...session, status: "expired", url: null } as const;
      stripe.sessions.set(session.id, expired);
      return ok(expired);
    }
    if (what.startsWith("GET /v1/checkout/sessions/") && session) return ok(session);
    if (what === "GET /v1/refunds") {
      const data = [...stripe.refunds.values()].filter((one) => one.payment_intent === query.get("payment_intent"));
      return ok({ object: "list", data, has_more: false });
    }
    if (what === "POST /v1/refunds") return refundAnswer(fields);
    return { status: 404, body: { error: { type: "invalid_request_error", code: "resource_missing" } } };
  }

  const sessionOf = (fields: Fields, amount: number): StandInSession => {
    const sessionId = id("cs_test");
    return {
      ...{ id: sessionId, object: "checkout.session", status: "open", payment_status: "unpaid", payment_intent: null },
      ...{ amount_total: amount, currency: fields["line_items[0][price_data][currency]"] ?? "" },
      ...{ url: `${stripe.url}/pay/${sessionId}`, client_reference_id: fields.client_reference_id ?? null },
      metadata: { link: fields["metadata[link]"] ?? "", order: fields["metadata[order]"] ?? "" },
      ...{ success_url: fields.success_url ?? "", cancel_url: fields.cancel_url ?? "" },
      expires_at: Number(fields.expires_at),
    };
  };

  function refundAnswer(fields: Fields): { status: number; body: object } {
    const { payment_intent = "", amount } = fields;
    const session = [...stripe.sessions.values()].find((one) => one.payment_intent === payment_intent);
    const standing = [...stripe.refunds.values()].filter((one) => one.payment_intent === payment_intent);
    const given = standing.reduce((sum, one) => sum + (one.status === "failed" ? 0 : one.amount), 0);
    const code = session ? "charge_already_refunded" : "resource_missing";
    if (!session || given + Number(amount) > session.amount_total)
      return { status: 400, body: { error: { type: "invalid_request_error", code } } };
    const refund: StandInRefund = {
      ...{ id: id("re"), object: "refund", amount: Number(amount), payment_intent, status: stripe.refundsStand },
      metadata: fields["metadata[refund]"] === undefined ? {} : { refund: fields["metadata[refund]"] },
    };
    stripe.refunds.set(refund.id, refund);
    return { status: 200, body: refund };
  }

  /** What a customer sees behind the link: a button that pays, and the way back. */
  async function page(method: string, sessionId: string, reply: ServerResponse): Promise<void> {
    const session = stripe.sessions.get(sessionId);
    if (session?.status !== "open") return void reply.writeHead(410).end("This page is over.");
    if (method === "GET") {
      reply.setHeader("content-type", "text/html");
      return void reply.end(
        `<h1>${session.amount_total / 100} ${session.currency}</h1><form method="post"><button>Pay</button></form>`,
      );
    }
    const event = stripe.pay(sessionId);
    if (stripe.hook) {
      const { body, signature } = signed(event, stripe.hook.secret);
      const headers = { "content-type": "application/json", "stripe-signature": signature };
      await fetch(stripe.hook.url, { method: "POST", headers, body });
    }
    reply.writeHead(303, { location: session.success_url }).end();
  }
  return stripe;
}

import { Id, IdList, Language } from "@croozer/contracts/basics";
import { type PaperKind, ReceiptSent } from "@croozer/contracts/printing";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { getOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { businessRoute } from "../platform/http/route.ts";
import { assert } from "../platform/refusal.ts";
import { escPosOf } from "./esc-pos.ts";
import type { Layout } from "./layout.ts";
import { dotsOf, pdfOf, svgOf } from "./paint.ts";
import { laidOut } from "./paper.ts";
import { readContents } from "./paper-contents.ts";
import { sendReceipt } from "./send-receipt.ts";

const tags = ["Orders"];
const byId = z.object({ id: Id });
const HowToPrint = z.object({
  /** The business's for tickets and the customer's for receipts when left out. */
  language: Language.optional(),
  /** Of `.escpos`: opens the cash drawer. */
  drawer: z.stringbool().optional(),
});
type HowToPrint = z.output<typeof HowToPrint>;
const Several = z.object({ ids: IdList, language: Language.optional() });

const formats = {
  pdf: { type: "application/pdf", what: "as PDF, 80 mm wide" },
  svg: { type: "image/svg+xml", what: "as SVG, as a browser prints it" },
  escpos: { type: "application/octet-stream", what: "for a receipt printer, in ESC/POS" },
} as const;
type Format = keyof typeof formats;
const kinds = { ticket: "The kitchen's ticket", receipt: "The customer's receipt" } as const;

export function printingRoutes(http: Http): void {
  for (const kind of ["ticket", "receipt"] as const)
    for (const format of ["pdf", "svg", "escpos"] as const) paperRoute(http, kind, format);
  severalRoute(http);
  businessRoute(http, {
    method: "POST",
    url: "/api/orders/:id/receipt/send",
    summary: "Send the customer the receipt as a PDF into the conversation, inside the 24 hours",
    tag: "Orders",
    access: "conversation.reply",
    params: byId,
    answer: ReceiptSent,
    handle: (inTx, { params: { id } }, { businessId }) => sendReceipt(http.platform, businessId, inTx, id),
  });
}

/** A paper is no JSON: these routes answer by themselves. What is painted is read before, in a transaction of its own. */
function paperRoute({ app, platform }: Http, kind: PaperKind, format: Format): void {
  const { publicUrl } = platform.config;
  app.route({
    method: "GET",
    url: `/api/orders/:id/${kind}.${format}`,
    config: { access: "order.read" },
    schema: { summary: `${kinds[kind]} ${formats[format].what}`, tags, params: byId, querystring: HowToPrint },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof byId>;
      const { language, drawer } = request.query as HowToPrint;
      const { order, layout } = await inTenant(platform, request, async (tx) => {
        const present = await getOrder(tx, id);
        const contents = await readContents(tx, present, { kind, publicUrl, language });
        return { order: present, layout: laidOut(kind, contents) };
      });
      const name = `${order.number}-${kind}`;
      const bytes = painted(layout, format, { title: name, drawer: drawer ?? false });
      return answer(reply, formats[format].type, `${name}.${format}`, bytes);
    },
  });
}

function painted(layout: Layout, format: Format, how: { title: string; drawer: boolean }): Buffer {
  if (format === "pdf") return pdfOf([layout], how);
  return format === "svg" ? svgOf(layout) : escPosOf(dotsOf(layout), how);
}

function severalRoute({ app, platform }: Http): void {
  const { publicUrl } = platform.config;
  app.route({
    method: "GET",
    url: "/api/orders/tickets.pdf",
    config: { access: "order.read" },
    schema: { summary: "Tickets of several orders as one PDF, a page for each", tags, querystring: Several },
    handler: async (request, reply) => {
      const { ids, language } = request.query as z.output<typeof Several>;
      const layouts = await inTenant(platform, request, async (tx) => {
        const all: Layout[] = [];
        for (const id of new Set(ids)) {
          const how = { kind: "ticket", publicUrl, language } as const;
          all.push(laidOut("ticket", await readContents(tx, await getOrder(tx, id), how)));
        }
        return all;
      });
      return answer(reply, formats.pdf.type, "tickets.pdf", pdfOf(layouts, { title: "Tickets" }));
    },
  });
}

function inTenant<T>(platform: Http["platform"], request: FastifyRequest, act: (tx: Tx) => Promise<T>): Promise<T> {
  const { tenant } = request;
  assert(tenant, "a route of a business ran without one");
  return platform.db.inTx(tenant, act);
}

const answer = (reply: FastifyReply, type: string, name: string, bytes: Buffer) =>
  reply
    .header("content-type", type)
    .header("cache-control", "no-store")
    .header("content-disposition", `inline; filename="${name}"`)
    .send(bytes);

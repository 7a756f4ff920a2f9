import { saveTestMenu } from "../../catalogue/test-shop.ts";
import { readAutomation } from "../../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import { type ChangedOrder, changeOrderStatus, placeOrder, readTimeline } from "../../orders/orders.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { TestPlatform } from "../../platform/test-platform.ts";
import { type TemplateKey, templateOf } from "../../templates/templates.ts";
import { noticesWith } from "./tell-order.ts";

export const publicUrl = "https://shop.example";
const tell = noticesWith(publicUrl);

export type Step = "confirmed" | "preparing" | "ready" | "delivered";
export type NoticeDesk = Awaited<ReturnType<typeof openNoticeDesk>>;

/** A business whose orders are moved on, and what their customers hear. */
export async function openNoticeDesk(platform: TestPlatform) {
  const business: TestBusiness = await openTestBusiness(platform);
  const { coke } = await business.inTx(saveTestMenu);
  return {
    business,
    coke,
    /** Meta has approved a template. */
    approve: (key: TemplateKey, ...languages: ("he" | "en")[]) =>
      business.inTx(async (tx) => {
        for (const language of languages)
          await tx.query(
            `insert into message_templates (business_id, id, integration_id, key, language, name, status)
             select $1, $2, id, $3, $4, $5, 'approved' from integrations where business_id = $1`,
            [tx.businessId, newId(), key, language, templateOf(key, language, publicUrl).name],
          );
      }),
    unapprove: () =>
      business.inTx((tx) => tx.query("delete from message_templates where business_id = $1", [tx.businessId])),
    openOrder: (how: { language?: "he" | "en" } = {}) => openOrder(business, coke.id, how),
  };
}

async function openOrder(business: TestBusiness, productId: string, { language = "en" }: { language?: "he" | "en" }) {
  const item = { productId, quantity: 1, options: {}, removedIngredientIds: [], amounts: {} };
  const { conversationId } = await hear(business, { content: { type: "text", body: "hi" } });
  const { customer } = await business.inTx((tx) => readAutomation(tx, conversationId));
  const { order } = await business.inTx((tx) =>
    placeOrder(tx, {
      ...{ items: [item], fulfilment: "pickup", customerId: customer.id, conversationId, source: "whatsapp", language },
    }),
  );
  let version = order.version;
  /** Does it and tells it in one transaction, as the routes do. */
  const act = (change: (tx: Tx, id: string, version: number) => Promise<ChangedOrder>) =>
    business.inTx(async (tx) => {
      const changed = await change(tx, order.id, version);
      version = changed.order.version;
      return tell(tx, changed.order, changed.change);
    });
  const messages = () =>
    business.inTx((tx) =>
      tx.query<{ id: string; status: string; content: { type: string; body: string; language?: string } }>(
        "select id, status, content from messages where business_id = $1 and order_id = $2 and origin = 'order_notice' order by seq",
        [tx.businessId, order.id],
      ),
    );
  return {
    id: order.id,
    conversationId,
    item,
    act,
    step: (status: Step) => act((tx, id, version) => changeOrderStatus(tx, id, { status, version })),
    messages,
    told: async () => (await messages()).map(({ content }) => content.body),
    /** The customer wrote too long ago. */
    closeWindow: () =>
      business.inTx((tx) =>
        tx.query("update conversations set window_ends_at = $3 where business_id = $1 and id = $2", [
          ...[tx.businessId, conversationId, new Date(tx.now().getTime() - 1)],
        ]),
      ),
    /** What became of a message. */
    mark: (messageId: string, status: string, code: string | null = null) =>
      business.inTx((tx) =>
        tx.query("update messages set status = $3, error_code = $4 where business_id = $1 and id = $2", [
          ...[tx.businessId, messageId, status, code],
        ]),
      ),
    notices: async () =>
      (await business.inTx((tx) => readTimeline(tx, order.id, "en"))).filter(({ notice }) => notice !== null),
  };
}

import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { signatureOf } from "../meta/signature.ts";
import { asMetaSends } from "../meta/test-fixtures.ts";
import { newId } from "../platform/db/new-id.ts";
import { createHttp } from "../platform/http/http.ts";
import { openTestPlatform } from "../platform/test-platform.ts";
import { intakeRoutes } from "./routes.ts";

export type StoredMessage = {
  id: string;
  provider_id: string;
  type: string;
  content: Record<string, unknown>;
  raw: Record<string, unknown>;
  status: string;
  seq: number;
  conversation_id: string;
  reactions: { emoji: string | null }[];
  history: unknown[];
  deleted_at: Date | null;
  error_code: string | null;
  pricing: unknown;
  at: Date;
  replayed_at: Date | null;
};
export type StoredConversation = {
  id: string;
  unread: number;
  status: string;
  window_ends_at: Date | null;
  last_message: { preview: string; status: string } | null;
  waiting_since: Date | null;
};
export type LoggedDelivery = {
  id: string;
  outcome: string;
  units: { kind: string; outcome: string; detail: string | null; phoneNumberId: string | null }[];
};

/** The webhook endpoint with one connected business behind it, asked by an operator unless told otherwise. */
export async function openTestIntake() {
  const platform = await openTestPlatform();
  const caller = { isOperator: true };
  const open = async () => {
    const http = await createHttp(platform, async () => ({
      kind: "person",
      userId: newId(),
      name: "Operator",
      isSuperAdmin: caller.isOperator,
      memberships: [],
    }));
    const intake = await intakeRoutes(http);
    await http.app.ready();
    return { http, intake };
  };
  const { http, intake } = await open();
  const business = await openTestBusiness(platform);

  const post = (body: string | Buffer, headers: Record<string, string> = {}, app = http.app) =>
    app.inject({
      method: "POST",
      url: "/api/webhooks/meta",
      payload: body,
      headers: {
        "content-type": "application/json",
        "x-hub-signature-256": signatureOf(body, "test_app_secret"),
        ...headers,
      },
    });
  return {
    platform,
    http,
    intake,
    business,
    caller,
    post,
    /** A second process on the same database. */
    openAnother: open,
    /** Posts a payload as Meta would and waits until it is written. */
    async deliver(payload: unknown) {
      const answer = await post(asMetaSends(payload));
      await intake.drained();
      return answer;
    },
    messages: (where = "true", of: TestBusiness = business) =>
      of.inTx((tx) =>
        tx.query<StoredMessage>(`select * from messages where business_id = $1 and ${where} order by seq`, [of.id]),
      ),
    conversation: async (id: string | undefined) => {
      const rows = await business.inTx((tx) =>
        tx.query<StoredConversation>("select * from conversations where business_id = $1 and id = $2", [
          business.id,
          id,
        ]),
      );
      return rows[0];
    },
    deliveries: async (outcome?: string) => {
      const answer = await http.app.inject(`/api/admin/webhooks?limit=100${outcome ? `&outcome=${outcome}` : ""}`);
      return answer.json<{ items: LoggedDelivery[] }>().items;
    },
    async close() {
      await http.app.close();
      await platform.close();
    },
  };
}
export type TestIntake = Awaited<ReturnType<typeof openTestIntake>>;

let count = 0;
/** A phone number that nobody had before. */
export const newNumber = () => `15555551${String(++count).padStart(4, "0")}`;

/** A body with one change. */
export const wrap = (
  value: Record<string, unknown>,
  { phoneNumberId = "200000000000001", field = "messages" }: { phoneNumberId?: string; field?: string } = {},
) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "100000000000001",
      changes: [
        { field, value: { messaging_product: "whatsapp", metadata: { phone_number_id: phoneNumberId }, ...value } },
      ],
    },
  ],
});

export const textFrom = (from: string, id: string, body = "hi", at = 1767225600) => ({
  from,
  id,
  timestamp: String(at),
  type: "text",
  text: { body },
});

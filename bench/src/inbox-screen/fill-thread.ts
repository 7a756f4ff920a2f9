import pg from "pg";
import type { House } from "../house/house.ts";
import { until } from "../house/until.ts";

/** Every twentieth message of a long thread asks with buttons, some are of several lines, both languages are mixed. */
const content = `case when n % 20 = 5
  then jsonb_build_object('type', 'buttons', 'header', null, 'body', 'Delivery or pickup?', 'footer', null, 'buttons',
    jsonb_build_array(jsonb_build_object('id', 'a', 'title', 'Delivery'), jsonb_build_object('id', 'b', 'title', 'איסוף')))
  else jsonb_build_object('type', 'text', 'body', repeat(case when n % 3 = 0 then 'אפשר להזמין פיצה עם זיתים? ' else 'We are at 14 Herzl St, third floor. ' end, 1 + n % 5)
    || case when n % 7 = 0 then E'\\nתודה!' else '' end) end`;

/** A customer's conversation with so many messages before the one they wrote; by a superuser, in the house of a bench alone. */
export async function fillThread(house: House, messages: number): Promise<string> {
  const { id } = await house.control<{ id: string }>("POST", "/customers", {
    name: "Long Thread",
    language: "en",
    waId: "972550000118",
  });
  const message = { phoneNumberId: house.phoneNumberId, type: "text", body: "the newest message" };
  await house.control("POST", `/customers/${id}/messages`, message);
  const client = new pg.Client({ connectionString: house.database.url });
  await client.connect();
  try {
    let conversationId = "";
    await until("the conversation is there", async () => {
      const { rows } = await client.query<{ id: string }>(
        "select c.id from conversations c where c.business_id = $1 and c.last_seq > 0",
        [house.businessId],
      );
      conversationId = rows[0]?.id ?? "";
      return conversationId !== "";
    });
    await client.query(
      `insert into messages (business_id, id, conversation_id, seq, channel_id, direction, origin, type, content, status, at, created_at)
       select c.business_id, gen_random_uuid(), c.id, -n, c.channel_id,
         case when n % 20 = 5 or n % 3 = 1 then 'outbound' else 'inbound' end,
         case when n % 20 = 5 or n % 3 = 1 then 'bot' else 'customer' end,
         case when n % 20 = 5 then 'buttons' else 'text' end, ${content},
         case when n % 20 = 5 or n % 3 = 1 then 'read' else 'received' end,
         now() - n * interval '11 minutes', now()
       from conversations c, generate_series(1, $2::int) n where c.business_id = $3 and c.id = $1`,
      [conversationId, messages, house.businessId],
    );
    return conversationId;
  } finally {
    await client.end();
  }
}

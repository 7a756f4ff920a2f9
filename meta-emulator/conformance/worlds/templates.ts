import { feedbackFlow, openTemplateDesk, type TemplateDesk } from "../../src/templates/open-template-desk.ts";
import { appToken, ids } from "../../src/testing/desk.ts";
import type { Preparations } from "../run/request.ts";
import { cases } from "../templates.ts";
import type { OpenWorld, World } from "./world.ts";

const order = {
  name: "order_confirmation",
  parameterFormat: "NAMED",
  components: [
    { type: "BODY", text: "Thanks {{first_name}}! Order {{order_id}} is confirmed." },
    { type: "BUTTONS", buttons: [{ type: "URL", text: "Track", url: "https://shop.example/t/{{1}}", example: ["x"] }] },
  ],
};
const body = { type: "BODY", text: "Your order is on its way." };

async function upload(desk: TemplateDesk): Promise<string> {
  const path = `/v24.0/${ids.app}/uploads?file_length=4&file_type=image/jpeg&file_name=a.jpg`;
  const { body: session } = await desk.call("POST", path, undefined, appToken());
  const response = await fetch(`${desk.emulator.url}/v24.0/${session.id}`, {
    method: "POST",
    headers: { authorization: `OAuth ${appToken()}`, file_offset: "0" },
    body: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  });
  return ((await response.json()) as { h: string }).h;
}

async function open(): Promise<OpenWorld> {
  const desk = await openTemplateDesk();
  desk.emulator.describe({ flows: [feedbackFlow] });
  const handle = await upload(desk);
  let count = 0;
  const made: Record<string, string> = { order: await desk.put(order) };
  const preparations: Preparations = {
    handle: async () => ({ handle }),
    order: async () => made,
    "second page": async () => {
      await desk.put({ name: "on_a_second_page", body: "Hello there" });
      return {};
    },
    fresh: async () => {
      const name = `fresh_${++count}`;
      return { name, fresh: await desk.put({ name, body: "Hello there" }) };
    },
    rejected: async () => ({
      rejected: await desk.put({ name: `rejected_${++count}`, body: "Hi", status: "REJECTED" }),
    }),
    "two accounts": async () => {
      const [first, second] = ["100000000000002", "100000000000003"];
      desk.emulator.describe({
        wabas: [first, second].map((id) => ({ id, portfolioId: ids.portfolio })),
        tokens: [{ token: ids.token, appId: ids.app, wabaIds: [ids.waba, first, second] }],
      });
      await desk.put({ wabaId: first, name: "approved", body: "Hello there" });
      const rejected = await desk.put({ wabaId: first, name: "rejected", body: "Hello there", status: "REJECTED" });
      return { first, second, rejected };
    },
    pending: async () => {
      const { body: created } = await desk.create({ name: `pending_${made.pending ?? ""}`, components: [body] });
      made.pending = String(created.id);
      return made;
    },
  };

  // A hundred creations an hour are allowed: every case has an hour of its own.
  return { desk, preparations, beforeEach: () => desk.advance(3_600_000 / 50) };
}

export const templates: World = { name: "templates", cases, shared: true, open };

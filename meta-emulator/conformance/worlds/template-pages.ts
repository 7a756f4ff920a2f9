import { openDesk } from "../../src/testing/desk.ts";
import { cases } from "../template-pages.ts";
import type { OpenWorld, World } from "./world.ts";

const order = {
  name: "order_confirmation",
  parameterFormat: "NAMED",
  components: [
    {
      type: "BODY",
      text: "Thanks {{first_name}}! Order {{order_id}} is confirmed.",
      example: {
        body_text_named_params: [
          { param_name: "first_name", example: "Dana" },
          { param_name: "order_id", example: "A-42" },
        ],
      },
    },
    { type: "BUTTONS", buttons: [{ type: "URL", text: "Track", url: "https://shop.example/t/{{1}}", example: ["x"] }] },
  ],
};
const promo = {
  name: "promo_summer",
  category: "MARKETING",
  status: "PAUSED",
  components: [
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["4:handle"] } },
    { type: "BODY", text: "Hi {{1}}, sale!", example: { body_text: [["Dana"]] } },
    { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Stop" }] },
  ],
};

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  for (const template of [{ ...order, language: "he", status: "REJECTED" }, promo, order]) {
    const { status, body } = await desk.call("POST", "/control/templates", template);
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
  return { desk };
}

export const templatePages: World = { name: "pages of templates", cases, shared: true, open };

import { feedbackFlow, openTemplateDesk } from "../../src/templates/open-template-desk.ts";
import { ids } from "../../src/testing/desk.ts";
import type { Preparations } from "../run/request.ts";
import { cases, storedTemplates } from "../template-sends.ts";
import type { OpenWorld, World } from "./world.ts";

const marketingSyncMs = 600_000;

async function open(): Promise<OpenWorld> {
  const desk = await openTemplateDesk({
    linkedMedia: "trust",
    templates: { marketingSyncMs },
    rules: { limits: { pairRate: null, messagingLimit: false } },
  });
  desk.emulator.describe({
    flows: [feedbackFlow],
    catalogs: [
      {
        id: "500000000000001",
        wabaIds: [ids.waba],
        products: ["FERN", "MOSS"].map((retailerId) => ({ retailerId, name: retailerId, price: "30.00 ILS" })),
      },
    ],
  });
  const world = await desk.call("POST", "/control/world", { templates: storedTemplates });
  if (world.status !== 200) throw new Error(JSON.stringify(world.body));
  // The Marketing Messages API knows templates ten minutes after their approval.
  await desk.advance(marketingSyncMs);
  const setMarketing = async (change: Record<string, unknown>) => {
    await desk.call("POST", `/control/marketing-messages/${ids.waba}`, change);
    return {};
  };
  const preparations: Preparations = {
    blocked: async () => {
      desk.emulator.describe({ flows: [{ ...feedbackFlow, status: "BLOCKED" }] });
      return {};
    },
    held: async () => {
      const id = await desk.put({ name: "held", category: "MARKETING", body: "New things in the shop." });
      await desk.act(id, "hold");
      await desk.advance(marketingSyncMs);
      return {};
    },
    "made just now": async () => {
      const components = [{ type: "BODY", text: "New things in the shop." }];
      const { body } = await desk.create({ name: "just_made", category: "MARKETING", components });
      await desk.act(String(body.id), "review", { decision: "APPROVED" });
      return {};
    },
    unavailable: () => setMarketing({ unavailable: true }),
    disabled: async () => {
      await desk.call("POST", `/v24.0/${ids.waba}`, { disable_marketing_messages_on_cloud_api: true });
      return {};
    },
  };
  const available = () => setMarketing({ disabledOnCloudApi: false, unavailable: false });
  return { desk, preparations, beforeEach: available };
}

export const templateSends: World = { name: "template sends", cases, shared: true, open };

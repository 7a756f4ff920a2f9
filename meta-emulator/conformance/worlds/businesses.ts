import { ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../businesses.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

const partner = "300000000000099";
const line = "/v24.0/800000000000001";
const share = { waba_currency: "USD", waba_id: ids.waba };

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  async function describeLine(): Promise<void> {
    desk.emulator.describe({
      portfolios: [{ id: partner, name: "Example Partner Ltd" }],
      apps: [{ id: ids.app, businessId: partner }],
      creditLines: [
        { id: "800000000000001", portfolioId: partner },
        { id: "800000000000002", portfolioId: partner },
      ],
      tokens: [
        { token: "PARTNER", appId: ids.app, kind: "system_user" },
        { token: "PARTNER_MESSAGING", appId: ids.app, kind: "system_user", scopes: ["whatsapp_business_management"] },
        { token: "CUSTOMER", appId: ids.app, kind: "business", wabaIds: [ids.waba] },
      ],
    });
    await desk.call("POST", `/control/wabas/${ids.waba}/acts`, { type: "partner", event: "added", appId: ids.app });
  }
  async function attach(): Promise<Record<string, string>> {
    await describeLine();
    const query = new URLSearchParams(share);
    const path = `${line}/whatsapp_credit_sharing_and_attach?${query}`;
    const { body } = await desk.call("POST", path, undefined, "PARTNER");
    return { allocation: String(body.allocation_config_id) };
  }
  async function deliver(): Promise<void> {
    await desk.customerWrites("dana", { type: "text", body: "Hi" });
    const id = await desk.sendText("+15555550123", "Hello");
    await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  }
  const days = async () => {
    const now = Math.floor(Date.now() / 1000);
    return { yesterday: String(now - 86_400), tomorrow: String(now + 86_400) };
  };

  const preparations: Preparations = {
    "a line": () => describeLine().then(() => ({})),
    shared: async () => {
      await describeLine();
      await desk.call(
        "POST",
        `${line}/whatsapp_credit_sharing?receiving_business_id=${ids.portfolio}`,
        undefined,
        "PARTNER",
      );
      return {};
    },
    attached: attach,
    revoked: async () => {
      const made = await attach();
      await desk.call("DELETE", `/v24.0/${made.allocation}`, undefined, "PARTNER");
      return made;
    },
    "a profile": async () => {
      desk.emulator.describe({
        phoneNumbers: [
          {
            id: ids.number,
            wabaId: ids.waba,
            displayPhoneNumber: "+1 555-555-0100",
            verifiedName: "Example Shop",
            pictureUrl: "https://pps.example/p.jpg",
          },
        ],
      });
      await desk.call("POST", `/v24.0/${ids.number}/whatsapp_business_profile`, {
        messaging_product: "whatsapp",
        about: "Example shop",
        address: "1 Example Way",
        description: "We sell examples",
        email: "shop@example.com",
        websites: ["https://shop.example/"],
        vertical: "RETAIL",
      });
      return {};
    },
    "a code": async () => {
      const { body } = await desk.call("POST", `/v24.0/${ids.number}/message_qrdls`, { prefilled_message: "Hi" });
      return { code: String(body.code) };
    },
    "a delivered message": async () => {
      await deliver();
      return days();
    },
    "yesterday and tomorrow": days,
    "insights on": async () => {
      await desk.call("POST", `/v24.0/${ids.waba}?is_enabled_for_insights=true`);
      return days();
    },
    "a German number": async () => {
      desk.emulator.describe({
        phoneNumbers: [
          {
            id: "200000000000049",
            wabaId: ids.waba,
            displayPhoneNumber: "+49 155 5555 0100",
            verifiedName: "Beispiel",
          },
        ],
      });
      return days();
    },
  };
  return { desk, preparations };
}

export const businesses: World = { name: "businesses", cases, open };

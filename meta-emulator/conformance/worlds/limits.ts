import { type Desk, ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../limits.ts";
import type { Preparations } from "../run/request.ts";
import type { World } from "./world.ts";

const late = [131026, 131047, 131048, 131049, 131050, 130472];
const number = {
  id: ids.number,
  wabaId: ids.waba,
  displayPhoneNumber: "+1 555-555-0100",
  verifiedName: "Example Shop",
};
const rules = async (desk: Desk, limits: Record<string, unknown>) => {
  const { status } = await desk.call("PUT", "/control/rules", { limits });
  if (status !== 200) throw new Error("the rules are refused");
  return {};
};
const sendText = (desk: Desk) => desk.send({ to: "15555550123", text: { body: "hello" } });
const sendTemplate = (desk: Desk, name: string, to = "15555550123") =>
  desk.send({ to, type: "template", template: { name, language: { code: "en_US" } } });

const preparations: Preparations = {
  "late errors at once": (desk) => rules(desk, {}),
  "throughput used up": async (desk) => {
    await rules(desk, { throughput: { standard: 1, high: 1, coexistence: 1 }, customerWindow: false });
    await sendText(desk);
    return {};
  },
  "burst used up": async (desk) => {
    await rules(desk, { customerWindow: false });
    for (let n = 0; n < 45; n++) await sendText(desk);
    return {};
  },
  "only noa on the list": async (desk) => {
    desk.emulator.describe({ phoneNumbers: [{ ...number, allowedRecipients: ["972550000101"] }] });
    return {};
  },
  "upgrade under way": async (desk) => {
    await desk.call("POST", "/control/fault-rules", { kind: "error", path: "*/messages", code: 131057 });
    return {};
  },
  "dana opted out": async (desk) => {
    await desk.customerWrites("dana", { type: "marketing", value: "stop" });
    return {};
  },
  "dana got enough": async (desk) => {
    for (let n = 0; n < 2; n++) await sendTemplate(desk, "news");
    return {};
  },
  pause: (desk) => rules(desk, { usMarketingPause: true }),
  experiment: (desk) => rules(desk, { experimentShare: 1 }),
  "messaging limit used up": async (desk) => {
    desk.emulator.describe({ phoneNumbers: [{ ...number, messagingLimit: "TIER_50" }] });
    await desk.call("POST", "/control/customers/many", { count: 50, prefix: "guest", firstWaId: "972550001000" });
    for (let n = 0; n < 50; n++) await sendTemplate(desk, "ready", String(972550001000 + n));
    return {};
  },
  "250 templates": async (desk) => {
    const templates = Array.from({ length: 250 }, (_, i) => ({ name: `t_${i}`, body: "Hello there" }));
    desk.emulator.describe({ templates });
    return {};
  },
  "WABA's calls used up": (desk) => rules(desk, { managementCalls: { inactive: 0, active: 0, app: 10 } }),
  "app's calls used up": (desk) => rules(desk, { managementCalls: { inactive: 10, active: 10, app: 0 } }),
};

async function open() {
  const desk = await openDesk({ rules: { limits: { answeredAtOnce: late } } });
  // The clock stands still, so that no second begins between two sends.
  await desk.call("POST", "/control/clock", { running: false });
  desk.emulator.describe({ limits: { throughput: null } });
  const templates = [
    { name: "news", category: "MARKETING", body: "New things in the shop." },
    { name: "ready", category: "UTILITY", body: "Your order is ready." },
    { name: "code", category: "AUTHENTICATION" },
  ];
  for (const template of templates) await desk.call("POST", "/control/templates", template);
  return { desk, preparations };
}

export const limits: World = { name: "limits", cases, open };

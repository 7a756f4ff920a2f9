import { ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../people.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const product = { messaging_product: "whatsapp" };
  const offer = { sdp_type: "offer", sdp: "v=0\r\n" };
  const writes = (act: Record<string, unknown>) => desk.customerWrites("dana", act);
  const postCall = (body: Record<string, unknown>) =>
    desk.call("POST", `/v24.0/${ids.number}/calls`, { ...product, ...body });
  const listCalls = async () =>
    ((await desk.call("GET", "/control/phone-calls")).body as unknown as { calls: { id: string }[] }).calls;

  async function takeCalls(): Promise<Record<string, string>> {
    desk.emulator.describe({ apps: [{ id: ids.app, fields: ["messages", "calls"] }] });
    await desk.call("POST", `/v24.0/${ids.number}/settings`, { calling: { status: "ENABLED" } });
    return {};
  }

  async function personCalls(): Promise<Record<string, string>> {
    await takeCalls();
    await writes({ type: "call" });
    return { call: (await listCalls()).at(-1)?.id ?? "" };
  }

  async function permitCalls(): Promise<Record<string, string>> {
    await takeCalls();
    await writes({ type: "text", body: "hi" });
    const interactive = {
      type: "call_permission_request",
      body: { text: "May we call?" },
      action: { name: "call_permission_request" },
    };
    const messageId = await desk.deliver({ to: "15555550123", type: "interactive", interactive });
    await writes({ type: "call_permission_reply", messageId, accepted: true });
    return {};
  }

  async function businessCalls(): Promise<Record<string, string>> {
    await permitCalls();
    const session = { action: "connect", session: offer, biz_opaque_callback_data: "call:1" };
    const { body } = await postCall({ to: "15555550123", ...session });
    return { call: (body as unknown as { calls: { id: string }[] }).calls[0]?.id ?? "" };
  }

  const preparations: Preparations = {
    "calls are taken": takeCalls,
    "a person calls": personCalls,
    "a permission to call": permitCalls,
    "a call that rings": businessCalls,
    "a call that is over": async () => {
      const { call = "" } = await personCalls();
      await desk.call("POST", `/control/phone-calls/${call}`, { act: "hang_up" });
      return { call };
    },
    enrolled: async () => {
      await desk.call("POST", "/control/portfolios", { id: ids.portfolio, parentAccountId: "310000000000001" });
      return {};
    },
    "a second portfolio": async () => {
      desk.emulator.describe({
        portfolios: [{ id: "300000000000002" }],
        customers: [
          { id: "rae", name: "Rae", language: "en", waId: "15555550166", userIds: { 300000000000002: "US.88" } },
        ],
      });
      return { foreign: "US.88" };
    },
  };
  return { desk, preparations };
}

export const people: World = { name: "people and calls", cases, open };

import { ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../numbers.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const product = { messaging_product: "whatsapp" };
  const number = (change: Record<string, unknown>) =>
    desk.emulator.describe({
      phoneNumbers: [
        {
          id: ids.number,
          wabaId: ids.waba,
          displayPhoneNumber: "+1 555-555-0100",
          verifiedName: "Example Shop",
          ...change,
        },
      ],
    });
  const waba = (standing: Record<string, unknown>) => desk.emulator.describe({ wabas: [{ id: ids.waba, standing }] });
  const restricted = (type: string) =>
    waba({ restrictions: [{ type, until: Date.now() + 86_400_000, remediation: null }] });
  const post = (edge: string, body: Record<string, unknown>) => desk.call("POST", `/v24.0/${ids.number}/${edge}`, body);
  const register = (pin: string) => post("register", { ...product, pin });
  const requestCode = () => post("request_code", { code_method: "SMS", language: "en" });
  async function repeat(times: number, call: () => Promise<unknown>): Promise<void> {
    for (let i = 0; i < times; i++) await call();
  }
  const blockDana = async () => {
    await desk.customerWrites("dana", { type: "text", body: "Hi" });
    await post("block_users", { ...product, block_users: [{ user: "15555550123" }] });
  };

  const preparing: Record<string, () => Promise<unknown>> = {
    "nobody pays": async () => waba({ fundingId: null }),
    "two numbers": async () =>
      desk.emulator.describe({
        phoneNumbers: [
          { id: "200000000000008", wabaId: ids.waba, displayPhoneNumber: "+1 555-555-0108", verifiedName: "Eight" },
        ],
      }),
    "adding numbers restricted": async () => restricted("RESTRICTED_ADD_PHONE_NUMBER_ACTION"),
    "not verified": async () => number({ verified: false }),
    "ten codes": async () => {
      number({ verified: false });
      await repeat(10, requestCode);
    },
    "a code": async () => {
      number({ verified: false });
      await requestCode();
    },
    "an old code": async () => {
      number({ verified: false });
      await requestCode();
      await desk.call("POST", "/control/clock", { advanceMs: 600_001 });
    },
    "PIN 123456": async () => number({ pin: "123456" }),
    "five wrong PINs": async () => {
      const now = Date.now();
      number({ pin: "123456", standing: { wrongPins: [5, 4, 3, 2, 1].map((minutes) => now - minutes * 60_000) } });
    },
    "two wrong PINs": async () => {
      number({ pin: "123456" });
      await repeat(2, () => register("000000"));
    },
    "removed and back": async () => {
      await desk.call("DELETE", `/v24.0/${ids.number}`);
      number({ registered: false });
    },
    "registered ten times": async () => repeat(10, () => register("123456")),
    "deregistered ten times": async () => repeat(10, () => post("deregister", {})),
    "on the business app": async () =>
      number({
        standing: {
          coexistence: { onboardedAt: Date.now(), contactsAskedAt: null, historyAskedAt: null, sharesHistory: true },
        },
      }),
    "ten names": async () => repeat(10, () => desk.call("POST", `/v24.0/${ids.number}?new_display_name=Example`)),
    "Dana wrote": () => desk.customerWrites("dana", { type: "text", body: "Hi" }),
    "Dana is blocked": blockDana,
    "number banned": async () => number({ standing: { status: "BANNED" } }),
    "number restricted": async () => number({ standing: { status: "RESTRICTED" } }),
    "number disconnected": async () => number({ standing: { status: "DISCONNECTED" } }),
    "name pending": async () => number({ standing: { nameStatus: "PENDING_REVIEW" } }),
    "test number": async () => number({ allowedRecipients: ["972550000101"] }),
    "account disabled": async () => waba({ ban: "DISABLE" }),
    "account rejected": async () => waba({ review: "REJECTED" }),
    "first messages restricted": async () => restricted("RESTRICTED_BIZ_INITIATED_MESSAGING"),
    "replies restricted": async () => {
      restricted("RESTRICTED_CUSTOMER_INITIATED_MESSAGING");
      await desk.customerWrites("dana", { type: "text", body: "Hi" });
    },
    "country restricted": async () => waba({ restrictedCountries: ["US"] }),
  };

  const preparations: Preparations = {
    ...Object.fromEntries(Object.entries(preparing).map(([name, prepare]) => [name, () => prepare().then(() => ({}))])),
    "the code that came": async () => {
      number({ verified: false });
      await requestCode();
      const { codes } = (await desk.call("GET", "/control/codes")).body as unknown as { codes: { code: string }[] };
      return { code: codes[0]?.code ?? "" };
    },
  };
  return { desk, preparations };
}

export const numbers: World = { name: "numbers", cases, open };

import { appToken, ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../accounts.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

const rona = "10200000000000001";
const account = "17841400000000001";
const redirectUri = "http://127.0.0.1:3000/back";

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const own = { appId: ids.app, kind: "user" as const, userId: rona, scopes: ["pages_show_list"] };
  desk.emulator.describe({
    instagramAccounts: [{ id: account, username: "example.shop" }],
    pages: [{ id: "700000000000001", name: "Example Page", instagramAccountId: account }],
    users: [{ id: rona, name: "Rona Example", pageIds: ["700000000000001"] }],
    tokens: [
      { ...own, token: "PERSONS_TOKEN" },
      { ...own, token: "SYSTEM_TOKEN", kind: "system_user", userId: "122000000000000002" },
      { token: "FOR_ALL", appId: ids.app },
      { token: "TEST_ACCESS_TOKEN", appId: ids.app, wabaIds: [ids.waba] },
      {
        ...own,
        kind: "system_user",
        userId: "122000000000000001",
        token: "EXPIRED_TOKEN",
        expiresAt: "2026-01-01T00:00:00Z",
      },
      ...[458, 459, 460, 464, 467, 492].map((revokedSubcode) => ({
        ...own,
        token: `ENDED_${revokedSubcode}`,
        revokedSubcode,
      })),
    ],
  });
  async function code(description: Record<string, unknown>): Promise<Record<string, string>> {
    const { body } = await desk.call("POST", "/control/login-codes", { appId: ids.app, userId: rona, ...description });
    return { code: String(body.code) };
  }
  const advance = (advanceMs: number) => desk.call("POST", "/control/clock", { advanceMs });

  const preparations: Preparations = {
    "a business code": () => code({ kind: "business" }),
    "a business code without end": () => code({ kind: "business", tokenLifetime: "never" }),
    "an old business code": async () => {
      const made = await code({ kind: "business" });
      await advance(31_000);
      return made;
    },
    "a used business code": async () => {
      const made = await code({ kind: "business" });
      const params = { client_id: ids.app, client_secret: ids.secret, ...made };
      await desk.call("POST", "/oauth/access_token", params, null);
      return made;
    },
    "a dialog's code": () => code({ kind: "user", redirectUri }),
    "an Instagram code": () => code({ kind: "instagram_user", userId: account, redirectUri }),
    "Instagram tokens": async () => {
      const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
      const common = { appId: ids.app, kind: "instagram_user", accountId: account };
      await desk.call("POST", "/control/tokens", { ...common, token: "OLD", expiresAt: hours(30 * 24) });
      await advance(25 * 3_600_000);
      await desk.call("POST", "/control/tokens", { ...common, token: "YOUNG", expiresAt: hours(60 * 24) });
      await desk.call("POST", "/control/tokens", { ...common, token: "SHORT", expiresAt: hours(25.9) });
      return { old: "OLD", young: "YOUNG", short: "SHORT" };
    },
    "a business that signed up": async () => {
      desk.emulator.describe({
        tokens: [{ token: "BUSINESS_TOKEN", appId: ids.app, kind: "business", wabaIds: [ids.waba] }],
      });
      const me = await desk.call("GET", "/me", undefined, "BUSINESS_TOKEN");
      return { businessToken: "BUSINESS_TOKEN", systemUser: String(me.body.id) };
    },
    "a system user": async () => {
      const { body } = await desk.call("GET", `/debug_token?input_token=${ids.token}`, undefined, appToken());
      return { systemUser: String((body.data as unknown as { user_id: string }).user_id) };
    },
    "proofs are required": async () => {
      desk.emulator.describe({ apps: [{ id: ids.app, requireAppSecretProof: true }] });
      return {};
    },
    "a login configuration": async () => {
      desk.emulator.describe({ loginConfigs: [{ id: "600000000000001", appId: ids.app }] });
      return {};
    },
    "all permissions": async () => {
      const scopes = ["business_management", "whatsapp_business_management", "whatsapp_business_messaging"];
      await desk.call("POST", "/control/tokens", { token: ids.token, appId: ids.app, scopes });
      return {};
    },
  };
  return { desk, preparations };
}

export const accounts: World = { name: "accounts", cases, open };

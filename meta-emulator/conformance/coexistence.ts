import type { RequestCase } from "./request-case.ts";

const path = "/v24.0/200000000000001/smb_app_data";
const ask = (name: string, syncType: unknown, rest: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path,
  body: { messaging_product: "whatsapp", sync_type: syncType },
  prepare: "connected",
  ...rest,
});

export const cases: RequestCase[] = [
  ask("the contacts of the app", "smb_app_state_sync", { fixture: "graph.smb-app-data.ok" }),
  ask("the chats of the app", "history", { fixture: "graph.smb-app-data.ok" }),
  ask("the contacts for the second time", "smb_app_state_sync", { prepare: "contacts asked", code: 2593107 }),
  ask("the chats for the second time", "history", { prepare: "history asked", code: 2593107 }),
  ask("the chats a day later", "history", { prepare: "connected yesterday", code: 2593108 }),
  ask("the stickers of the app", "stickers", { code: 100 }),
  ask("nothing of the app", undefined, { code: 131008 }),
  ask("the chats of a number that is in no app", "history", { prepare: "not connected", code: 100 }),
  {
    name: "a number in both places",
    method: "GET",
    path: "/v24.0/200000000000001",
    query: { fields: "is_on_biz_app,platform_type" },
    prepare: "connected",
    answer: { is_on_biz_app: true, platform_type: "CLOUD_API" },
  },
];

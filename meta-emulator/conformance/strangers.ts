import { listOperations } from "../src/graph/tables.ts";
import type { RequestCase } from "./request-case.ts";

/** What a stranger's token is refused with, where it is not 100/33: what is not there cannot be told from what may not be seen. */
const otherwise: [operations: RegExp, refusal: Pick<RequestCase, "code" | "subcode" | "status">][] = [
  [/\/{app}\/subscriptions$/, { code: 15 }],
  [/\/{app}\/uploads$/, { code: 100 }],
  [/\/{page}\/./, { code: 190, status: 401 }],
  [/^(?:GET|POST) \/oauth\/access_token$/, { code: 101 }],
  [/^GET \/(?:debug_token|access_token|refresh_access_token)$/, { code: 100 }],
  [/\/whatsapp_credit_attach$/, { code: 200, status: 403 }],
  [/system_user_access_tokens$/, { code: 100 }],
];
/** Open to every token that may manage templates. */
const open = /message_template_library$/;

function strangers(operation: string): RequestCase[] {
  if (open.test(operation)) return [];
  const [, method = "", path = ""] = /^(\w+) (.*)$/.exec(operation) ?? [];
  const [, refusal] = otherwise.find(([operations]) => operations.test(operation)) ?? [
    null,
    { code: 100, subcode: 33 },
  ];
  return [
    {
      name: `a stranger: ${operation}`,
      // The table knows no other methods.
      method: method as RequestCase["method"],
      path: `/v24.0${path.replace("{item}", "CODE")}`,
      prepare: "objects",
      token: "STRANGER",
      ...refusal,
    },
  ];
}

/** Whoever has nothing to do with an object is refused everything at it. `{waba}` and its like are the objects. */
export const cases: RequestCase[] = [
  ...listOperations().flatMap(strangers),
  {
    name: "a stranger without a token reads",
    method: "GET",
    path: "/v24.0/{waba}",
    prepare: "objects",
    token: "none",
    code: 200,
    status: 403,
  },
  {
    name: "a stranger without a token writes",
    method: "POST",
    path: "/v24.0/{phone_number}/messages",
    prepare: "objects",
    token: "none",
    body: {},
    code: 104,
  },
  {
    name: "a send without the permission",
    method: "POST",
    path: "/v24.0/{phone_number}/messages",
    prepare: "objects",
    token: "NOTHING",
    body: {},
    code: 10,
    status: 403,
  },
  {
    name: "a call with a token nobody has",
    method: "GET",
    path: "/v24.0/{phone_number}",
    prepare: "objects",
    token: "NOBODYS",
    code: 190,
    status: 401,
  },
  {
    name: "the library without the permission",
    method: "GET",
    path: "/v24.0/message_template_library",
    token: "NOTHING",
    code: 200,
    status: 403,
  },
  {
    name: "an account's library without the permission",
    method: "GET",
    path: "/v24.0/{waba}/message_template_library",
    prepare: "objects",
    token: "NOTHING",
    code: 200,
    status: 403,
  },
];

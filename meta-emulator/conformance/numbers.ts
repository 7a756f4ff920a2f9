import type { RequestCase } from "./request-case.ts";

const number = "/v24.0/200000000000001";
const waba = "/v24.0/100000000000001";
const product = { messaging_product: "whatsapp" };
const add = { cc: "1", phone_number: "5555550190", verified_name: "Example Two" };
const letters = (count: number) => "x".repeat(count);

const reading: RequestCase[] = [
  {
    name: "a number by the documented fields",
    method: "GET",
    path: number,
    query: {
      fields:
        "id,display_phone_number,verified_name,quality_rating,code_verification_status,platform_type,throughput,status,name_status,account_mode,is_on_biz_app,whatsapp_business_manager_messaging_limit,webhook_configuration",
    },
    fixture: "graph.phone-number.get",
  },
  {
    name: "why a number cannot send",
    method: "GET",
    path: number,
    query: { fields: "health_status" },
    prepare: "nobody pays",
    fixture: "graph.phone-number.health",
  },
  {
    name: "the other documented fields of a number",
    method: "GET",
    path: number,
    prepare: "PIN 123456",
    query: {
      fields:
        "new_name_status,is_official_business_account,is_pin_enabled,last_onboarded_time,certificate,search_visibility",
    },
    answer: { new_name_status: "NONE", is_official_business_account: false, is_pin_enabled: true },
  },
  {
    name: "numbers of an account by the documented fields",
    method: "GET",
    path: `${waba}/phone_numbers`,
    query: {
      fields:
        "verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput,webhook_configuration,is_on_biz_app,name_status,status,account_mode,whatsapp_business_manager_messaging_limit,id",
    },
    fixture: "graph.phone-numbers.list",
  },
  { name: "a field no number has", method: "GET", path: number, query: { fields: "colour" }, code: 100 },
  { name: "a number that is not there", method: "GET", path: "/v24.0/200000000000009", code: 100, subcode: 33 },
  { name: "numbers by half a page", method: "GET", path: `${waba}/phone_numbers`, query: { limit: "0.5" }, code: 100 },
];

const adding: RequestCase[] = [
  { name: "adding a number", method: "POST", path: `${waba}/phone_numbers`, body: add, shape: ["id: string"] },
  {
    name: "a number without a country",
    method: "POST",
    path: `${waba}/phone_numbers`,
    body: { ...add, cc: undefined },
    code: 131008,
  },
  {
    name: "a number without a name",
    method: "POST",
    path: `${waba}/phone_numbers`,
    body: { ...add, verified_name: undefined },
    code: 131008,
  },
  {
    name: "a country of letters",
    method: "POST",
    path: `${waba}/phone_numbers`,
    body: { ...add, cc: "US" },
    code: 100,
  },
  {
    name: "a number of three digits",
    method: "POST",
    path: `${waba}/phone_numbers`,
    body: { ...add, phone_number: "123" },
    code: 100,
  },
  {
    name: "a number that is in the list",
    method: "POST",
    path: `${waba}/phone_numbers`,
    body: { ...add, phone_number: "5555550100" },
    code: 100,
    subcode: 2388012,
  },
  {
    name: "a number too many",
    method: "POST",
    path: `${waba}/phone_numbers`,
    prepare: "two numbers",
    body: add,
    code: 100,
    details: "This business has reached its limit of 2 phone numbers.",
  },
  {
    name: "a number for a restricted account",
    method: "POST",
    path: `${waba}/phone_numbers`,
    prepare: "adding numbers restricted",
    body: add,
    code: 368,
    status: 403,
  },
];

const proving: RequestCase[] = [
  {
    name: "a code by SMS",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "not verified",
    body: { code_method: "SMS", language: "en_US" },
    fixture: "graph.success",
  },
  {
    name: "a code by a call",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "not verified",
    query: { code_method: "VOICE", language: "he" },
    fixture: "graph.success",
  },
  {
    name: "a code without a method",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "not verified",
    body: { language: "en" },
    code: 131008,
  },
  {
    name: "a code without a language",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "not verified",
    body: { code_method: "SMS" },
    code: 131008,
  },
  {
    name: "a code by post",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "not verified",
    body: { code_method: "POST", language: "en" },
    code: 100,
  },
  {
    name: "a code in no language",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "not verified",
    body: { code_method: "SMS", language: "English" },
    code: 100,
  },
  {
    name: "a code for a number that is proven",
    method: "POST",
    path: `${number}/request_code`,
    body: { code_method: "SMS", language: "en" },
    code: 100,
  },
  {
    name: "codes without end",
    method: "POST",
    path: `${number}/request_code`,
    prepare: "ten codes",
    body: { code_method: "SMS", language: "en" },
    code: 80007,
  },
  {
    name: "a code nobody asked for",
    method: "POST",
    path: `${number}/verify_code`,
    prepare: "not verified",
    body: { code: "123456" },
    code: 100,
  },
  {
    name: "a wrong code",
    method: "POST",
    path: `${number}/verify_code`,
    prepare: "a code",
    body: { code: "x" },
    code: 100,
    details: "The verification code is wrong.",
  },
  {
    name: "a code of yesterday",
    method: "POST",
    path: `${number}/verify_code`,
    prepare: "an old code",
    body: { code: "000000" },
    code: 100,
    details: "The verification code has expired. Request a new one.",
  },
  {
    name: "the code that came",
    method: "POST",
    path: `${number}/verify_code`,
    prepare: "the code that came",
    body: { code: "{code}" },
    fixture: "graph.success",
  },
  { name: "no code", method: "POST", path: `${number}/verify_code`, prepare: "a code", body: {}, code: 131008 },
];

const registering: RequestCase[] = [
  {
    name: "registering",
    method: "POST",
    path: `${number}/register`,
    body: { ...product, pin: "123456" },
    fixture: "graph.success",
  },
  {
    name: "registering with storage in India",
    method: "POST",
    path: `${number}/register`,
    body: { ...product, pin: "123456", data_localization_region: "IN" },
    fixture: "graph.success",
  },
  {
    name: "storage on the moon",
    method: "POST",
    path: `${number}/register`,
    body: { ...product, pin: "123456", data_localization_region: "MO" },
    code: 100,
  },
  {
    name: "registering without a product",
    method: "POST",
    path: `${number}/register`,
    body: { pin: "123456" },
    code: 100,
  },
  { name: "registering without a PIN", method: "POST", path: `${number}/register`, body: product, code: 131008 },
  {
    name: "a PIN of five digits",
    method: "POST",
    path: `${number}/register`,
    body: { ...product, pin: "12345" },
    code: 131009,
  },
  {
    name: "a wrong PIN",
    method: "POST",
    path: `${number}/register`,
    prepare: "PIN 123456",
    body: { ...product, pin: "654321" },
    code: 133005,
  },
  {
    name: "a number nobody proved",
    method: "POST",
    path: `${number}/register`,
    prepare: "not verified",
    body: { ...product, pin: "123456" },
    code: 133006,
  },
  {
    name: "too many wrong PINs",
    method: "POST",
    path: `${number}/register`,
    prepare: "five wrong PINs",
    body: { ...product, pin: "123456" },
    code: 133008,
  },
  {
    name: "wrong PINs too fast",
    method: "POST",
    path: `${number}/register`,
    prepare: "two wrong PINs",
    body: { ...product, pin: "000000" },
    code: 133009,
  },
  {
    name: "a number that was just removed",
    method: "POST",
    path: `${number}/register`,
    prepare: "removed and back",
    body: { ...product, pin: "123456" },
    code: 133015,
  },
  {
    name: "registering for the eleventh time",
    method: "POST",
    path: `${number}/register`,
    prepare: "registered ten times",
    body: { ...product, pin: "123456" },
    code: 133016,
  },
  {
    name: "registering a number of the WhatsApp Business app",
    method: "POST",
    path: `${number}/register`,
    prepare: "on the business app",
    body: { ...product, pin: "123456" },
    code: 100,
  },
  { name: "deregistering", method: "POST", path: `${number}/deregister`, fixture: "graph.success" },
  {
    name: "deregistering for the eleventh time",
    method: "POST",
    path: `${number}/deregister`,
    prepare: "deregistered ten times",
    code: 133016,
  },
  {
    name: "deregistering a number of the WhatsApp Business app",
    method: "POST",
    path: `${number}/deregister`,
    prepare: "on the business app",
    code: 100,
  },
];

const changing: RequestCase[] = [
  { name: "a new PIN", method: "POST", path: number, body: { pin: "654321" }, fixture: "graph.success" },
  { name: "a PIN of letters", method: "POST", path: number, body: { pin: "abcdef" }, code: 131009 },
  { name: "a change of nothing", method: "POST", path: number, body: {}, code: 131008 },
  {
    name: "a new display name",
    method: "POST",
    path: number,
    query: { new_display_name: "Example Bakery" },
    fixture: "graph.success",
  },
  {
    name: "a display name of two letters",
    method: "POST",
    path: number,
    query: { new_display_name: "Ex" },
    code: 131009,
  },
  {
    name: "the eleventh display name of a month",
    method: "POST",
    path: number,
    prepare: "ten names",
    query: { new_display_name: "Example" },
    code: 80007,
  },
  { name: "removing a number", method: "DELETE", path: number, fixture: "graph.success" },
  {
    name: "forgetting a contact",
    method: "DELETE",
    path: `${number}/contact_book`,
    query: { ...product, bsuid: "US.13491208655302740001" },
    answer: { messaging_product: "whatsapp", success: true, deleted: false },
  },
  { name: "forgetting nobody", method: "DELETE", path: `${number}/contact_book`, query: product, code: 131008 },
  {
    name: "forgetting a parent id",
    method: "DELETE",
    path: `${number}/contact_book`,
    query: { ...product, bsuid: "US.ENT.11815799212886840001" },
    code: 131009,
  },
  {
    name: "forgetting a stranger",
    method: "DELETE",
    path: `${number}/contact_book`,
    query: { ...product, bsuid: "US.1" },
    code: 131009,
  },
];

const hours = {
  status: "ENABLED",
  timezone_id: "Asia/Jerusalem",
  weekly_operating_hours: [{ day_of_week: "SUNDAY", open_time: "0900", close_time: "1700" }],
};
const setting = (name: string, body: Record<string, unknown>, refusal: Partial<RequestCase>): RequestCase => ({
  name,
  method: "POST",
  path: `${number}/settings`,
  body,
  ...refusal,
});
const settings: RequestCase[] = [
  { name: "the settings", method: "GET", path: `${number}/settings`, answer: { calling: { status: "DISABLED" } } },
  setting(
    "calls on",
    { calling: { status: "ENABLED", call_icon_visibility: "DEFAULT", call_hours: hours } },
    { fixture: "graph.success" },
  ),
  setting(
    "identity checks on",
    { user_identity_change: { enable_identity_key_check: true } },
    { fixture: "graph.success" },
  ),
  setting("a day's storage", { storage_configuration: { retention_minutes: 1440 } }, { fixture: "graph.success" }),
  setting("no setting", {}, { code: 131008 }),
  setting("calls perhaps", { calling: { status: "PERHAPS" } }, { code: 100 }),
  setting("calls with something unknown", { calling: { colour: "red" } }, { code: 100 }),
  setting("hours without days", { calling: { call_hours: { ...hours, weekly_operating_hours: [] } } }, { code: 100 }),
  setting("hours somewhere", { calling: { call_hours: { ...hours, timezone_id: "Somewhere" } } }, { code: 100 }),
  setting(
    "hours that end before they begin",
    {
      calling: {
        call_hours: {
          ...hours,
          weekly_operating_hours: [{ day_of_week: "SUNDAY", open_time: "1700", close_time: "0900" }],
        },
      },
    },
    { code: 100 },
  ),
  setting(
    "hours that overlap",
    {
      calling: {
        call_hours: {
          ...hours,
          weekly_operating_hours: [
            ...hours.weekly_operating_hours,
            { day_of_week: "SUNDAY", open_time: "1600", close_time: "1800" },
          ],
        },
      },
    },
    { code: 100 },
  ),
  setting(
    "three shifts a day",
    {
      calling: {
        call_hours: {
          ...hours,
          weekly_operating_hours: ["00", "10", "20"].map((hour) => ({
            day_of_week: "SUNDAY",
            open_time: `${hour}00`,
            close_time: `${hour}30`,
          })),
        },
      },
    },
    { code: 100 },
  ),
  setting(
    "a holiday one day",
    { calling: { call_hours: { ...hours, holiday_schedule: [{ date: "one day" }] } } },
    { code: 100 },
  ),
  setting("identity checks without saying so", { user_identity_change: {} }, { code: 131008 }),
  setting("storage for no time", { storage_configuration: { retention_minutes: 0 } }, { code: 100 }),
];

const automation = (name: string, body: Record<string, unknown>, refusal: Partial<RequestCase>): RequestCase => ({
  name,
  method: "POST",
  path: `${number}/conversational_automation`,
  body,
  ...refusal,
});
const command = (name: string, description = "Says more") => ({ command_name: name, command_description: description });
const components: RequestCase[] = [
  {
    name: "the conversational components",
    method: "GET",
    path: `${number}/conversational_automation`,
    answer: { enable_welcome_message: false, prompts: [], commands: [] },
  },
  {
    name: "the conversational components as a field",
    method: "GET",
    path: number,
    query: { fields: "conversational_automation" },
    answer: { conversational_automation: { enable_welcome_message: false, prompts: [], commands: [] } },
  },
  automation(
    "a welcome, prompts and commands",
    { enable_welcome_message: true, prompts: ["Book a table"], commands: [command("menu")] },
    { fixture: "graph.success" },
  ),
  automation("no component", {}, { code: 131008 }),
  automation("five prompts", { prompts: ["a", "b", "c", "d", "e"] }, { code: 100 }),
  automation("a prompt too long", { prompts: [letters(81)] }, { code: 100 }),
  automation("a prompt with an emoji", { prompts: ["Pizza 🍕"] }, { code: 100 }),
  automation(
    "thirty-one commands",
    { commands: Array.from({ length: 31 }, (_, i) => command(`c${i}`)) },
    { code: 100 },
  ),
  automation("a command too long", { commands: [command(letters(33))] }, { code: 100 }),
  automation("a hint too long", { commands: [command("menu", letters(257))] }, { code: 100 }),
  automation("a command without a hint", { commands: [{ command_name: "menu" }] }, { code: 131008 }),
];

const block = (name: string, users: unknown, rest: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: `${number}/block_users`,
  body: { ...product, block_users: users },
  prepare: "Dana wrote",
  ...rest,
});
const blocking: RequestCase[] = [
  block("blocking who wrote today", [{ user: "+15555550123" }], {
    shape: [
      "messaging_product: string",
      "block_users.added_users[].input: string",
      "block_users.added_users[].wa_id: string",
    ],
  }),
  block("blocking one who wrote and one who did not", [{ user: "+15555550123" }, { user: "+972550000101" }], {
    code: 139100,
    fixture: "graph.block-users.partial-error",
  }),
  block("blocking oneself", [{ user: "+15555550100" }], { code: 139100 }),
  block("blocking nobody", [], { code: 100 }),
  block("blocking without users", undefined, { code: 131008 }),
  block("blocking somebody", [{}], { code: 131008 }),
  block(
    "blocking a thousand and one",
    Array.from({ length: 1001 }, () => ({ user: "1" })),
    { code: 130429 },
  ),
  {
    name: "the blocked",
    method: "GET",
    path: `${number}/block_users`,
    prepare: "Dana is blocked",
    answer: { data: [{ messaging_product: "whatsapp", wa_id: "15555550123" }] },
  },
  {
    name: "a page of a list that changed",
    method: "GET",
    path: `${number}/block_users`,
    prepare: "Dana is blocked",
    query: { after: "MA.elsewhere" },
    code: 139102,
  },
  {
    name: "unblocking",
    method: "DELETE",
    path: `${number}/block_users`,
    prepare: "Dana is blocked",
    body: { ...product, block_users: [{ user: "15555550123" }] },
    answer: { block_users: { removed_users: [{ input: "15555550123", wa_id: "15555550123" }] } },
  },
];

const text = { ...product, to: "+15555550123", type: "text", text: { body: "Hello" } };
const refused = (name: string, prepare: string, code: number, rest: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: `${number}/messages`,
  body: text,
  prepare,
  code,
  ...rest,
});
const sends: RequestCase[] = [
  refused("a send from a banned number", "number banned", 131031, { status: 403 }),
  refused("a send from a restricted number", "number restricted", 368, { status: 403 }),
  refused("a send from a disconnected number", "number disconnected", 133010),
  refused("a send from a 555 number without a name", "name pending", 131037),
  refused("a send of a test number to anybody", "test number", 131030, { fixture: "graph.error.131030" }),
  refused("a send of a disabled account", "account disabled", 131031, { status: 403 }),
  refused("a send of a rejected account", "account rejected", 368, { status: 403 }),
  refused("a first message of a restricted account", "first messages restricted", 368, { status: 403 }),
  refused("a reply of a restricted account", "replies restricted", 368, { status: 403 }),
  refused("a send to a restricted country", "country restricted", 130497, { status: 403 }),
  refused("a send to whom one blocked", "Dana is blocked", 130403),
];

export const cases: RequestCase[] = [
  ...reading,
  ...adding,
  ...proving,
  ...registering,
  ...changing,
  ...settings,
  ...components,
  ...blocking,
  ...sends,
];

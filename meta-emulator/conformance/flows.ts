import type { RequestCase } from "./request-case.ts";

/** Flows: made, changed, published, sent, and the key of their endpoints. The world is that of `flows.test.ts`. */
const waba = "100000000000001";
const number = "200000000000001";

const json = {
  version: "7.2",
  screens: [
    {
      id: "FEEDBACK",
      title: "Feedback",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextInput", name: "comments", label: "Comments" },
          {
            type: "Footer",
            label: "Send",
            "on-click-action": { name: "complete", payload: { comments: "$" + "{form.comments}" } },
          },
        ],
      },
    },
  ],
};
type Parts = Partial<RequestCase> & { name: string };
const get = (path: string, parts: Parts): RequestCase => ({ method: "GET", path: `/v24.0/${path}`, ...parts });
const post = (path: string, body: Record<string, unknown> | undefined, parts: Parts): RequestCase => ({
  method: "POST",
  path: `/v24.0/${path}`,
  ...(body ? { body } : {}),
  ...parts,
});
const success = { answer: { success: true } };
const create = (body: Record<string, unknown>, parts: Parts) => post(`${waba}/flows`, body, parts);
const survey = { name: "Survey", categories: ["SURVEY"] };

const manageCases: RequestCase[] = [
  create(survey, { name: "a new flow", shape: ["id: string"] }),
  create(
    { ...survey, flow_json: JSON.stringify(json), publish: true },
    {
      name: "a flow made and published at once",
      answer: { success: true, validation_errors: [] },
    },
  ),
  create(
    { ...survey, flow_json: "{" },
    {
      name: "a flow with broken JSON",
      answer: { success: true, validation_errors: [{ error: "INVALID_FLOW_JSON", error_type: "FLOW_JSON_ERROR" }] },
    },
  ),
  create(
    { name: "Copy", clone_flow_id: "{published}" },
    { name: "a copy of a flow", prepare: "published", shape: ["id: string"] },
  ),
  create({ categories: ["SURVEY"] }, { name: "a flow without a name", code: 100 }),
  create({ name: "Survey" }, { name: "a flow without categories", code: 100 }),
  create({ name: "Survey", categories: [] }, { name: "a flow of no category", code: 100 }),
  create({ name: "Survey", categories: ["FUN"] }, { name: "a flow of an unknown category", code: 100 }),
  create(
    { ...survey, name: "Draft" },
    {
      name: "a flow whose name is taken",
      prepare: "draft",
      code: 100,
      details: "Flow name should be unique within one WhatsApp Business Account.",
    },
  ),
  create(
    { ...survey, endpoint_uri: "somewhere" },
    {
      name: "a flow with an endpoint that is none",
      code: 100,
      details: "Provide a valid URL.",
    },
  ),
  create({ ...survey, clone_flow_id: "1" }, { name: "a copy of nothing", code: 100 }),
  create(
    { ...survey, clone_flow_id: "{published}", clone_template: "x" },
    {
      name: "a copy of two things",
      prepare: "published",
      code: 100,
    },
  ),
  post("100000000000009/flows", survey, { name: "a flow of no WABA", code: 100, subcode: 33 }),
  get(`${waba}/flows`, {
    name: "flows",
    prepare: "draft",
    answer: { data: [{ id: "{draft}", name: "Draft", status: "DRAFT", categories: ["OTHER"], validation_errors: [] }] },
  }),
  get("{published}?fields=id,name,status,json_version,whatsapp_business_account,application,health_status,preview", {
    name: "a flow",
    prepare: "published",
    answer: {
      id: "{published}",
      name: "Published",
      status: "PUBLISHED",
      json_version: "7.2",
      whatsapp_business_account: { id: waba },
      application: { id: "400000000000001" },
      health_status: { can_send_message: "AVAILABLE" },
      preview: {},
    },
  }),
  get("{draft}?fields=health_status", {
    name: "the health of a flow without JSON",
    prepare: "draft",
    answer: { health_status: { can_send_message: "BLOCKED" } },
  }),
  get("{draft}?fields=mood", { name: "a flow's unknown field", prepare: "draft", code: 100 }),
  get("660000000000009", { name: "a flow nobody made", code: 100, subcode: 33 }),
  post(
    "{draft}",
    { name: "Renamed", categories: ["SURVEY", "OTHER"] },
    { name: "a flow's new name", prepare: "draft", ...success },
  ),
  post(
    "{draft}",
    { endpoint_uri: "https://example.com/flow" },
    { name: "a flow's endpoint", prepare: "draft", ...success },
  ),
  post("{draft}", { categories: [] }, { name: "a flow loses its categories", prepare: "draft", code: 100 }),
  post("{draft}", { application_id: "1" }, { name: "a flow of an unknown app", prepare: "draft", code: 100 }),
  post("{deprecated}", { name: "Late" }, { name: "a deprecated flow is changed", prepare: "deprecated", code: 139001 }),
  get("{published}/assets", {
    name: "a flow's JSON",
    prepare: "published",
    answer: { data: [{ name: "flow.json", asset_type: "FLOW_JSON" }] },
  }),
  {
    name: "JSON as a file",
    method: "POST",
    path: "/v24.0/{draft}/assets",
    form: { asset_type: "FLOW_JSON", name: "flow.json" },
    file: { field: "file", name: "flow.json", type: "application/json", content: JSON.stringify(json) },
    prepare: "draft",
    answer: { success: true, validation_errors: [] },
  },
  create(
    { ...survey, endpoint_uri: "https://example.com/flow" },
    { name: "a flow with an endpoint", shape: ["id: string"] },
  ),
  post(
    "{draft}/assets",
    { asset_type: "FLOW_JSON", name: "flow.json" },
    {
      name: "JSON that is no file",
      prepare: "draft",
      code: 100,
      details: "The request must be multipart/form-data.",
    },
  ),
  post("{valid}/publish", undefined, { name: "a flow is published", prepare: "valid", ...success }),
  post("{draft}/publish", undefined, {
    name: "a flow without JSON is published",
    prepare: "draft",
    code: 139002,
    details: "Flows with validation errors can be saved as a draft, but not published.",
  }),
  post("{published}/publish", undefined, {
    name: "a flow is published again",
    prepare: "published",
    code: 139002,
    details: "You tried to publish a Flow that isn't a draft.",
  }),
  post("{frozen}/publish", undefined, {
    name: "a flow of an old version is published",
    prepare: "frozen",
    code: 139002,
  }),
  post("{unlinked}/publish", undefined, {
    name: "a flow without its endpoint is published",
    prepare: "unlinked",
    code: 139002,
    details: "Please set endpoint_uri property for a Flow before publishing.",
  }),
  post("{published}/deprecate", undefined, { name: "a flow is deprecated", prepare: "published", ...success }),
  post("{draft}/deprecate", undefined, { name: "a draft is deprecated", prepare: "draft", code: 139003 }),
  post("{deprecated}/deprecate", undefined, {
    name: "a flow is deprecated again",
    prepare: "deprecated",
    code: 139003,
  }),
  { name: "a draft is deleted", method: "DELETE", path: "/v24.0/{draft}", prepare: "draft", ...success },
  {
    name: "a published flow is deleted",
    method: "DELETE",
    path: "/v24.0/{published}",
    prepare: "published",
    code: 139004,
  },
  post(`{otherWaba}/migrate_flows?source_waba_id=${waba}`, undefined, {
    name: "flows go to another WABA",
    prepare: "otherWaba",
    answer: { migrated_flows: [{ source_name: "Published" }], failed_flows: [] },
  }),
  post(
    `{otherWaba}/migrate_flows?source_waba_id=${waba}`,
    { source_flow_names: ["Nobody"] },
    {
      name: "a flow that is not there goes to another WABA",
      prepare: "otherWaba",
      answer: { migrated_flows: [], failed_flows: [{ source_name: "Nobody", error_code: "4233041" }] },
    },
  ),
  post("{otherWaba}/migrate_flows", undefined, { name: "flows go from nowhere", prepare: "otherWaba", code: 100 }),
];

const send = (parameters: Record<string, unknown>, parts: Parts): RequestCase =>
  post(
    `${number}/messages`,
    {
      messaging_product: "whatsapp",
      to: "+15555550123",
      type: "interactive",
      interactive: {
        type: "flow",
        header: { type: "text", text: "Feedback" },
        body: { text: "How was it?" },
        footer: { text: "Takes a minute" },
        action: { name: "flow", parameters: { flow_message_version: "3", flow_cta: "Tell us", ...parameters } },
      },
    },
    { prepare: "published", ...(parts.code === undefined ? { fixture: "graph.send.ok" } : {}), ...parts },
  );
const published = { flow_id: "{published}" };

const sendCases: RequestCase[] = [
  send(published, { name: "a flow by id" }),
  send({ flow_name: "Published", flow_token: "ft_0001", mode: "published" }, { name: "a flow by name" }),
  send(
    { ...published, flow_action: "navigate", flow_action_payload: { screen: "FEEDBACK", data: { a: 1 } } },
    {
      name: "a flow with its first screen",
    },
  ),
  send({ ...published, flow_action: "data_exchange" }, { name: "a flow that asks its endpoint first" }),
  send({ flow_id: "{valid}", mode: "draft" }, { name: "a flow in draft mode", prepare: "valid" }),
  send({}, { name: "no flow", code: 131008 }),
  send({ ...published, flow_name: "Published" }, { name: "a flow by id and by name", code: 131009 }),
  send({ flow_id: "660000000000009" }, { name: "a flow that is not there", code: 131009 }),
  send({ ...published, flow_message_version: "2" }, { name: "a flow of another message version", code: 131009 }),
  send({ ...published, flow_message_version: undefined }, { name: "a flow of no message version", code: 131008 }),
  send({ ...published, flow_cta: undefined }, { name: "a flow without a button", code: 131008 }),
  send({ ...published, flow_cta: "b".repeat(21) }, { name: "a flow with a long button", code: 131009 }),
  send({ ...published, flow_cta: "Go 🎉" }, { name: "a flow with an emoji on its button", code: 131009 }),
  send({ ...published, mode: "live" }, { name: "a flow in an unknown mode", code: 100 }),
  send({ ...published, mode: "draft" }, { name: "a published flow in draft mode", code: 131009 }),
  send({ flow_id: "{valid}" }, { name: "a draft that is not said to be one", prepare: "valid", code: 131009 }),
  send({ flow_id: "{deprecated}" }, { name: "a deprecated flow", prepare: "deprecated", code: 131009 }),
  send(
    { flow_id: "{blocked}" },
    {
      name: "a blocked flow",
      prepare: "blocked",
      code: 132068,
      details: "Flow is in blocked state.",
    },
  ),
  send(
    { flow_id: "{throttled}" },
    {
      name: "a throttled flow, the eleventh time",
      prepare: "throttled",
      code: 132069,
      details: "Flow is in throttled state and 10 messages using this flow were already sent in the last hour.",
    },
  ),
  send({ ...published, flow_action: "dance" }, { name: "a flow with an unknown action", code: 100 }),
  send(
    { ...published, flow_action: "data_exchange", flow_action_payload: { screen: "FEEDBACK" } },
    {
      name: "a flow that asks and tells",
      code: 131009,
    },
  ),
  send(
    { ...published, flow_action_payload: { screen: "ELSEWHERE" } },
    { name: "a flow that begins elsewhere", code: 131009 },
  ),
  send(
    { ...published, flow_action_payload: { screen: "FEEDBACK", data: {} } },
    { name: "a flow with no data", code: 131009 },
  ),
];

const encryption = `${number}/whatsapp_business_encryption`;
const keyCases: RequestCase[] = [
  {
    name: "a public key",
    method: "POST",
    path: `/v24.0/${encryption}`,
    form: { business_public_key: "{key}" },
    prepare: "key",
    ...success,
  },
  get(encryption, {
    name: "the public key",
    prepare: "keyed",
    answer: { business_public_key_signature_status: "VALID" },
  }),
  post(encryption, {}, { name: "no public key", code: 100 }),
  post(encryption, { business_public_key: "-----BEGIN" }, { name: "a public key that is none", code: 100 }),
  post(
    encryption,
    { business_public_key: "{key}" },
    { name: "a public key of 1024 bits", prepare: "shortKey", code: 100 },
  ),
  post(encryption, { business_public_key: "{key}" }, { name: "a private key", prepare: "privateKey", code: 100 }),
];

export const cases: RequestCase[] = [...manageCases, ...sendCases, ...keyCases];

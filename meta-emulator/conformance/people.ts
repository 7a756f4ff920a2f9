import type { RequestCase } from "./request-case.ts";

const product = { messaging_product: "whatsapp" };
const calls = "/v24.0/200000000000001/calls";
const messages = "/v24.0/200000000000001/messages";
const offer = { sdp_type: "offer", sdp: "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n" };
const answer = { ...offer, sdp_type: "answer" };
const call = (body: Record<string, unknown>) => ({
  method: "POST" as const,
  path: calls,
  prepare: "calls are taken",
  body: { ...product, ...body },
});
const rings = (body: Record<string, unknown>) => ({
  ...call({ call_id: "{call}", ...body }),
  prepare: "a person calls",
});
const text = { type: "text", text: { body: "Hello" } };
const send = (body: Record<string, unknown>) => ({
  method: "POST" as const,
  path: messages,
  body: { ...product, ...text, ...body },
});

/** Calls, and sends as far as it matters what a person is known by. */
export const cases: RequestCase[] = [
  {
    name: "a send to a user id",
    ...send({ recipient: "US.13491208655302740001" }),
    fixture: "graph.send.bsuid-ok",
  },
  {
    name: "a send to both: the phone number counts",
    ...send({ to: "+15555550123", recipient: "US.13491208655302740002" }),
    fixture: "graph.send.ok",
    answer: { contacts: [{ input: "+15555550123", wa_id: "15555550123" }] },
  },
  { name: "a send to a user id without its country", ...send({ recipient: "13491208655302740001" }), code: 131009 },
  {
    name: "a send to a user id of another portfolio",
    prepare: "a second portfolio",
    ...send({ recipient: "{foreign}" }),
    code: 131009,
    details: "Recipient user ID does not belong to the business portfolio of this phone number.",
  },
  {
    name: "an identity hash that is no text",
    ...send({ to: "15555550123", recipient_identity_key_hash: 7 }),
    code: 100,
  },
  {
    name: "the parent account of a portfolio",
    method: "GET",
    path: "/v24.0/300000000000001/parent-bsuid-accounts",
    prepare: "enrolled",
    answer: { parent_bsuid_account_id: "310000000000001", enrolled_business_portfolios: ["300000000000001"] },
  },
  {
    name: "the parent account of a stranger's portfolio",
    method: "GET",
    path: "/v24.0/300000000000009/parent-bsuid-accounts",
    code: 100,
    subcode: 33,
  },
  {
    name: "a call where calling is off",
    method: "POST",
    path: calls,
    body: { ...product, to: "15555550123", action: "connect", session: offer },
    code: 138000,
    details: "Calling APIs are not enabled for this phone number",
  },
  {
    name: "a call with permission",
    ...call({ to: "15555550123", action: "connect", session: offer, biz_opaque_callback_data: "call:1" }),
    prepare: "a permission to call",
    answer: product,
  },
  {
    name: "a call without permission",
    ...call({ to: "15555550123", action: "connect", session: offer }),
    code: 138006,
    details: "No approved call permission from the recipient.",
  },
  { name: "a call to nobody", ...call({ to: "15555550199", action: "connect", session: offer }), code: 138001 },
  {
    name: "a second call at once",
    ...call({ to: "15555550123", action: "connect", session: offer }),
    prepare: "a call that rings",
    code: 138003,
  },
  { name: "a call without a session", ...call({ to: "15555550123", action: "connect" }), code: 131008 },
  {
    name: "a call with a session that is none",
    ...call({ to: "15555550123", action: "connect", session: { sdp_type: "offer", sdp: "hello" } }),
    code: 131009,
  },
  { name: "a call to no number", ...call({ action: "connect", session: offer }), code: 131008 },
  { name: "no action", ...call({}), code: 131008 },
  { name: "an unknown action", ...call({ action: "hold" }), code: 100 },
  { name: "an unknown call", ...call({ action: "accept", call_id: "wacid.X", session: answer }), code: 131009 },
  { name: "accepting without saying what", ...call({ action: "accept", session: answer }), code: 131008 },
  { name: "preparing to accept", ...rings({ action: "pre_accept", session: answer }), answer: { success: true } },
  { name: "accepting", ...rings({ action: "accept", session: answer }), answer: { success: true } },
  { name: "accepting with an offer", ...rings({ action: "accept", session: offer }), code: 100 },
  { name: "rejecting", ...rings({ action: "reject" }), answer: { success: true } },
  { name: "ending", ...rings({ action: "terminate" }), answer: { success: true } },
  {
    name: "rejecting what is over",
    ...rings({ action: "reject" }),
    prepare: "a call that is over",
    code: 131009,
  },
];

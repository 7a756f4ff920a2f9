import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSocialDesk, type SocialDesk, social } from "./social-desk.ts";

let desk: SocialDesk;
let psid: string;
beforeAll(async () => {
  desk = await openSocialDesk();
  await desk.act(social.page, { type: "text", body: "hi" });
  psid = await desk.scopedId(social.page);
});
afterAll(() => desk.close());

const odd = [
  null,
  0,
  "x",
  [],
  {},
  [null],
  { id: null },
  { text: [] },
  { attachment: null },
  { attachment: { type: "template", payload: { template_type: "__proto__" } } },
  { attachment: { type: "template", payload: { template_type: "generic", elements: [null] } } },
  { attachment: { type: "constructor", payload: {} } },
  { text: "x", quick_replies: { a: 1 } },
  { text: "x", quick_replies: [null] },
  { text: "x", reply_to: null },
  { attachments: {} },
];
const edges = ["messages", "message_attachments", "messenger_profile", "subscribed_apps", "pass_thread_control"];

test.each(edges)("whatever is sent to %s, the answer is Meta's envelope and nothing breaks", async (edge) => {
  const noise = vi.spyOn(console, "error");
  for (const value of odd) {
    for (const body of [
      { recipient: value },
      { recipient: { id: psid }, message: value, messaging_type: "RESPONSE" },
      { recipient: { id: psid }, sender_action: value, payload: value },
      { message: value, platform: value },
      { get_started: { payload: "x" }, ice_breakers: value, persistent_menu: value, greeting: value },
      { subscribed_fields: value },
      { recipient: { id: psid }, target_app_id: value },
    ]) {
      const { status, body: answer } = await desk.call("POST", `/v25.0/me/${edge}`, body, social.pageToken);
      expect(status).toBe(400);
      expect(answer.error).toMatchObject({ code: 100, message: expect.any(String), fbtrace_id: expect.any(String) });
    }
  }
  expect(noise).not.toHaveBeenCalled();
  noise.mockRestore();
});

test.each([
  "me/conversations?fields=messages.limit(x){id}",
  "me/conversations?limit=-1",
  "me/conversations?after=zzz",
  "t_1",
  "t_1/messages",
  "m_x",
  "aWdfZAG06",
  "me/messenger_profile?fields=x",
  "me/thread_owner",
])("GET %s is refused", async (path) => {
  await desk.call("POST", "/control/clock", { advanceMs: 1_000 });
  const { status, body } = await desk.call("GET", `/v25.0/${path}`, undefined, social.pageToken);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 100 });
});

import type { RequestCase } from "./request-case.ts";

const messages = "/v24.0/200000000000001/messages";
const text = { messaging_product: "whatsapp", to: "15555550123", type: "text", text: { body: "Hello" } };
const template = (name: string) => ({
  messaging_product: "whatsapp",
  to: "15555550123",
  type: "template",
  template: { name, language: { code: "en_US" } },
});
const send = (name: string, prepare: string, code: number, more: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: messages,
  body: text,
  prepare,
  code,
  ...more,
});
const marketing = { body: template("news") };

/** What Meta refuses because of rates, caps and windows; the late ones answered at once, as they can be. */
export const cases: RequestCase[] = [
  send("faster than the number's throughput", "throughput used up", 130429, {
    details: "Cloud API message throughput has been reached.",
  }),
  send("too many to one person", "burst used up", 131056, {
    details:
      "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.",
  }),
  send("to somebody who is not on a test number's list", "only noa on the list", 131030, {
    details: "Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.",
  }),
  send("while the number is upgraded", "upgrade under way", 131057, { status: 500 }),
  send("free text outside the window", "late errors at once", 131047),
  send("to somebody who is not on WhatsApp", "late errors at once", 131026, { body: { ...text, to: "15555550199" } }),
  send("marketing to somebody who opted out", "dana opted out", 131050, marketing),
  send("marketing to somebody who got enough", "dana got enough", 131049, marketing),
  send("marketing to the United States while it is paused", "pause", 131049, marketing),
  send("marketing to somebody in an experiment", "experiment", 130472, marketing),
  send("to one person more than the messaging limit allows", "messaging limit used up", 131048, {
    body: template("ready"),
  }),
  send("a one-time code to a user id", "late errors at once", 131062, {
    body: {
      ...template("code"),
      to: undefined,
      recipient: "US.13491208655302740002",
      template: {
        name: "code",
        language: { code: "en_US" },
        components: [
          { type: "body", parameters: [{ type: "text", text: "123456" }] },
          { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "123456" }] },
        ],
      },
    },
  }),
  {
    name: "a template more than an account may have",
    method: "POST",
    path: "/v24.0/100000000000001/message_templates",
    prepare: "250 templates",
    body: {
      name: "one_more",
      language: "en_US",
      category: "UTILITY",
      components: [{ type: "BODY", text: "Your order is on its way." }],
    },
    code: 100,
    subcode: 2388019,
  },
  {
    name: "more calls about a WABA than an hour has",
    method: "GET",
    path: "/v24.0/100000000000001",
    prepare: "WABA's calls used up",
    code: 80007,
    details: "The WhatsApp Business Account has reached its rate limit.",
  },
  {
    name: "more calls of an app than an hour has",
    method: "GET",
    path: "/v24.0/100000000000001",
    prepare: "app's calls used up",
    code: 4,
  },
];

import { SendableContent } from "@croozer/contracts/message-content";
import { describe, expect, test } from "vitest";
import { parseWebhook } from "./parse.ts";
import { valid } from "./payloads/test-cases.ts";
import { refused } from "./payloads/test-refused-cases.ts";
import { checkContent, contentBody, sendBody, Unsendable } from "./payloads.ts";
import { readJson } from "./read-json.ts";
import { asMetaSends, fixture } from "./test-fixtures.ts";

const now = new Date();
const dana = { waId: "15555550123", bsuid: "US.13491208655302740001" };
const extra = { callbackData: "message:1", replyToProviderId: null };

/** What a check says: nothing, or the field at fault. */
function faultOf(content: SendableContent): string | null {
  try {
    checkContent(content, now);
    return null;
  } catch (error) {
    if (error instanceof Unsendable) return error.field;
    throw error;
  }
}

describe("what may be sent is written as Meta documents it:", () => {
  test.each(Object.entries(valid))("%s", (_name, { content, body }) => {
    const parsed = SendableContent.parse(content);
    expect(faultOf(parsed)).toBeNull();
    // Through JSON, as it travels.
    expect(JSON.parse(JSON.stringify(contentBody(parsed)))).toEqual(body);
  });

  test("every type has a case", () => {
    const types = new Set(Object.values(valid).map(({ content }) => content.type));
    const all = SendableContent.options.map((option) => option.shape.type.value);
    // A reaction needs a message to stand on.
    expect(all.filter((type) => !types.has(type))).toEqual(["reaction"]);
  });
});

describe("beyond a limit the field is named:", () => {
  test.each(Object.entries(refused))("%s", (_name, { content, field }) => {
    expect(faultOf(SendableContent.parse(content))).toBe(field);
  });

  test.each(["", "ok", "👍👍", "👍 "])("a reaction is one emoji, not %j", (emoji) => {
    expect(faultOf({ type: "reaction", messageId: "m", emoji })).toBe("emoji");
  });
  test.each(["👍", "❤️", "👨‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇮🇱", null])("a reaction may be %s", (emoji) => {
    expect(faultOf({ type: "reaction", messageId: "m", emoji })).toBeNull();
  });

  test("a text with a broken character is refused, wherever it stands", () => {
    const row = (description: string) => ({ id: "1", title: "One", description });
    const list = (description: string) =>
      SendableContent.parse({ type: "list", body: "?", button: "!", sections: [{ rows: [row(description)] }] });
    for (const broken of ["a\0b", "🍕".slice(0, 1)])
      expect(faultOf(list(broken))).toBe("sections.0.rows.0.description");
    expect(faultOf(list("🍕"))).toBeNull();
  });

  test("what only arrives cannot be sent", () => {
    const content = { type: "system", event: "x", body: null } as const;
    expect(() => checkContent(content, now)).toThrow(Unsendable);
    expect(() => contentBody(content)).toThrow(Unsendable);
  });
});

describe("the body of a send", () => {
  const hello = { type: "text", body: "hello" } as const;

  test("goes to the phone number with its plus, and carries our id", () => {
    expect(sendBody(dana, hello, extra)).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: "+15555550123",
      type: "text",
      text: { body: "hello", preview_url: false },
      biz_opaque_callback_data: "message:1",
    });
  });

  test("goes to the business-scoped id of who has no number", () => {
    const body = sendBody({ ...dana, waId: null }, hello, extra);
    expect(body).toMatchObject({ recipient: dana.bsuid });
    expect(body).not.toHaveProperty("to");
  });

  test("quotes what it answers; a reaction stands on its message instead", () => {
    const quoting = { ...extra, replyToProviderId: "wamid.1" };
    expect(sendBody(dana, hello, quoting)).toMatchObject({ context: { message_id: "wamid.1" } });
    const reaction = sendBody(dana, { type: "reaction", messageId: "m", emoji: "👍" }, quoting);
    expect(reaction).toMatchObject({ type: "reaction", reaction: { message_id: "wamid.1", emoji: "👍" } });
    expect(reaction).not.toHaveProperty("context");
    expect(sendBody(dana, { type: "reaction", messageId: "m", emoji: null }, quoting)).toMatchObject({
      reaction: { message_id: "wamid.1", emoji: "" },
    });
  });

  test("passes cards of people on as they came", () => {
    const [unit] = parseWebhook(readJson(asMetaSends(fixture("whatsapp.message.contacts"))));
    if (unit?.unit !== "message") throw new Error("the fixture holds a message");
    const { contacts } = unit.raw as { contacts: unknown[] };
    expect(contacts).toHaveLength(2);
    expect(contentBody(unit.content)).toEqual({ type: "contacts", contacts });
  });

  test("names a file by Meta's id once it has one", () => {
    const file = { type: "image", fileId: "0199", mediaId: "771", mimeType: null, caption: null } as const;
    expect(contentBody(file)).toEqual({ type: "image", image: { id: "771" } });
    expect(faultOf({ ...file, mediaId: null })).toBeNull();
  });
});

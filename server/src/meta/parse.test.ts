import { MessageContent } from "@croozer/contracts/message-content";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWebhook } from "./parse.ts";
import { readJson } from "./read-json.ts";
import { asMetaSends, fixture, fixtureNames } from "./test-fixtures.ts";
import type { MessageUnit, Unit } from "./units.ts";

const parse = (name: string): Unit[] => parseWebhook(readJson(asMetaSends(fixture(name))));
const only = (name: string): Unit => {
  const units = parse(name);
  expect(units).toHaveLength(1);
  return units[0]!;
};
const message = (name: string): MessageUnit => {
  const unit = only(name);
  if (unit.unit !== "message") throw new Error(`${name} is ${unit.unit}`);
  return unit;
};
const wrapped = (...messages: unknown[]) => ({
  entry: [{ id: "1", changes: [{ field: "messages", value: { metadata: { phone_number_id: "2" }, messages } }] }],
});

test.each(fixtureNames("whatsapp."))("%s comes apart into units of which none is bad", (name) => {
  const units = parse(name);
  expect(units.length).toBeGreaterThan(0);
  expect(units.filter((unit) => unit.unit === "bad")).toEqual([]);
  for (const unit of units) if (unit.unit === "message") MessageContent.parse(unit.content);
});

test("text keeps every character as it was written", () => {
  expect(message("whatsapp.message.text-unicode").content).toEqual({
    type: "text",
    body: 'שלום 👋🏽 הזמנה 42/א — à bientôt <b>& "quotes"',
  });
});

test("a person may have a phone number, a business-scoped id, or both", () => {
  expect(message("whatsapp.message.text").person).toMatchObject({
    waId: "15555550123",
    bsuid: "US.13491208655302740001",
    profileName: "Dana Example",
  });
  expect(message("whatsapp.message.text-bsuid-only").person).toMatchObject({
    waId: null,
    bsuid: "US.13491208655302740001",
  });
  expect(message("whatsapp.message.text-legacy-no-bsuid").person).toMatchObject({ waId: "15555550123", bsuid: null });
  expect(message("whatsapp.message.text-username-with-phone").person.username).not.toMatch(/^@/);
});

test("taps on buttons, list rows and template replies are choices", () => {
  expect(message("whatsapp.message.interactive-button-reply").content).toMatchObject({
    type: "choice",
    choiceId: "change-button",
    title: "Change",
  });
  expect(message("whatsapp.message.interactive-list-reply").content).toMatchObject({
    choiceId: "priority_express",
    description: "Next day",
  });
  expect(message("whatsapp.message.button-template-quick-reply").content).toMatchObject({ choiceId: "track:A-42" });
});

test("numbers that come as text are numbers", () => {
  expect(message("whatsapp.message.order-string-numbers").content).toMatchObject({
    items: [{ quantity: 2, price: 30 }],
  });
});

test("a removed reaction has no emoji, whether empty or missing", () => {
  for (const name of ["whatsapp.message.reaction-removed-empty", "whatsapp.message.reaction-removed-missing"])
    expect(only(name)).toMatchObject({ unit: "reaction", emoji: null });
});

test("an address form comes out field by field, a broken one keeps its text", () => {
  expect(message("whatsapp.message.interactive-nfm-reply-address").content).toMatchObject({
    type: "form_reply",
    fields: expect.arrayContaining([{ key: "city", value: "Mumbai" }]),
  });
  expect(message("whatsapp.message.interactive-nfm-reply-invalid-json").content).toMatchObject({
    body: "Sent",
    fields: [],
  });
});

test("what cannot be shown is a card that names it", () => {
  expect(message("whatsapp.message.unknown-future-type").content).toMatchObject({
    type: "unsupported",
    label: "hologram",
  });
  expect(message("whatsapp.message.unsupported-with-type").content).toMatchObject({ label: "poll" });
  expect(message("whatsapp.message.media-error-131052").content).toMatchObject({
    label: "video",
    detail: "Media file size too big.",
  });
});

test("a changed number and a shared number lead to the same person", () => {
  expect(message("whatsapp.message.system-number-change")).toMatchObject({
    quiet: true,
    person: { waId: "15555550123" },
    becomes: { waId: "15555550124" },
  });
  expect(message("whatsapp.message.contacts-contact-request").becomes).toEqual({ waId: "15555550123", bsuid: null });
});

test("history keeps its direction and rings nothing", () => {
  const units = parse("whatsapp.coexistence.history-phase0-chunk1");
  expect(units).toMatchObject([
    { direction: "inbound", past: true, content: { body: "Old question" } },
    { direction: "outbound", past: true, status: "played", content: { label: "media_placeholder" } },
  ]);
});

test("an echo is outbound and its person is the one written to", () => {
  expect(message("whatsapp.coexistence.echo-text")).toMatchObject({
    direction: "outbound",
    origin: "phone_app",
    person: { waId: "15555550123" },
  });
});

test("partner events belong to the customer's account, not to the partner in entry.id", () => {
  expect(only("whatsapp.account.partner-added").accountId).toBe("100000000000001");
});

test("a referral is read in full; the ads of a Status have no click id", () => {
  expect(message("whatsapp.message.text-referral-ad").referral).toEqual({
    headline: "Chat with us",
    body: "Summer sale is here",
    sourceUrl: "https://fb.me/fixtureAd1",
    sourceId: "120000000000000710",
    sourceType: "ad",
    mediaType: "image",
    mediaUrl: "https://scontent.example/ad.jpg",
    thumbnailUrl: null,
    ctwaClid: "AffFixtureClickId0001",
    welcomeText: "Hi! How can we help?",
  });
  expect(message("whatsapp.message.image-referral-status-ad-no-clid").referral).toMatchObject({ ctwaClid: null });
});

test("a file is described as Meta describes it, whole", () => {
  expect(message("whatsapp.message.audio-voice").media).toMatchObject({ kind: "audio", voice: true });
  expect(message("whatsapp.message.document").media).toMatchObject({
    kind: "document",
    filename: expect.any(String),
    sha256: expect.any(String),
  });
  expect(message("whatsapp.message.image-no-caption-no-url").media).toMatchObject({ kind: "image", url: null });
  expect(message("whatsapp.message.text").media).toBeNull();
});

test("an answer about calls is read field by field", () => {
  expect(message("whatsapp.message.interactive-call-permission-accept").content).toMatchObject({
    type: "form_reply",
    name: "call_permission_reply",
    fields: expect.arrayContaining([{ key: "response", value: "accept" }]),
  });
});

test("a changed id leads to the same person, in a message as in a field of its own", () => {
  expect(message("whatsapp.message.system-user-id-change")).toMatchObject({
    person: { bsuid: "US.13491208655302740001" },
    becomes: { bsuid: "US.13491208655302740002" },
  });
  const value = { user_id_update: [{ user_id: { previous: "US.1", current: "US.2" }, timestamp: 1767225600 }] };
  expect(parseWebhook({ entry: [{ id: "1", changes: [{ field: "user_id_update", value }] }] })).toMatchObject([
    { unit: "person", person: { bsuid: "US.1" }, becomes: { bsuid: "US.2" }, marketing: null },
  ]);
});

test("whoever wants no marketing, or wants it again, says so by name", () => {
  expect(only("whatsapp.user-preferences.stop")).toMatchObject({ unit: "person", marketing: "stop" });
  expect(only("whatsapp.user-preferences.resume")).toMatchObject({ unit: "person", marketing: "resume" });
});

test("a call rings in one line and ends in another", () => {
  const call = message("whatsapp.calls.connect-user-initiated");
  expect(call).toMatchObject({ quiet: false, direction: "inbound", content: { event: "call_in" } });
  const end = message("whatsapp.calls.terminate");
  expect(end).toMatchObject({ quiet: true, content: { event: "call_ended" } });
  expect(end.providerId).not.toBe(call.providerId);
});

test("what a member of a group wrote rings nothing and orders nothing", () => {
  expect(message("whatsapp.message.text-group")).toMatchObject({
    quiet: true,
    content: { label: "group_message", detail: "Hello group" },
  });
});

test("an error beside a message is told, and the message still stands", () => {
  expect(parse("whatsapp.message.interactive-without-body-with-errors")).toMatchObject([
    { unit: "message", content: { type: "unsupported", label: "interactive" } },
    { unit: "account", event: { event: "provider_error", code: "131000", detail: "Unsupported webhook payload" } },
  ]);
});

test.each(
  fixtureNames("whatsapp.account.").concat(fixtureNames("whatsapp.phone."), fixtureNames("whatsapp.template.")),
)("%s is understood, with the time at which it happened", (name) => {
  const unit = only(name);
  if (unit.unit !== "account") throw new Error(`${name} is ${unit.unit}`);
  expect(unit.event).not.toBeNull();
  expect(unit.at).not.toBeNull();
});

test("a list that is none is a bad unit, not nothing", () => {
  const value = { metadata: { phone_number_id: "2" }, messages: { id: "wamid.1" }, statuses: "sent" };
  expect(parseWebhook({ entry: [{ id: "1", changes: [{ field: "messages", value }] }] })).toMatchObject([
    { unit: "bad", kind: "message", error: "not a list" },
    { unit: "bad", kind: "status", error: "not a list" },
  ]);
});

test("one bad message loses only itself", () => {
  const good = { from: "15555550123", id: "wamid.1", timestamp: "1767225600", type: "text", text: { body: "hi" } };
  const units = parseWebhook(
    wrapped(good, { ...good, id: undefined }, 7, { ...good, id: "wamid.2", timestamp: "soon" }, good),
  );
  expect(units.map((unit) => unit.unit)).toEqual(["message", "bad", "bad", "bad", "message"]);
  expect(units[1]).toMatchObject({ kind: "message.text", error: "message id is missing" });
});

test("types named like parts of every object are unknown types, nothing else", () => {
  const units = parseWebhook(
    wrapped({ from: "15555550123", id: "wamid.1", timestamp: 1767225600, type: "constructor" }),
  );
  expect(units[0]).toMatchObject({ unit: "message", content: { type: "unsupported", label: "constructor" } });
});

test("U+0000 and lone surrogates become storable, ids beyond 2^53 keep their digits", () => {
  expect(readJson('{"a":"x\\u0000y","b":"\\ud83d","c":"\\ud83d\\ude00","d":12345678901234567890}')).toEqual({
    a: "x\uFFFDy",
    b: "\uFFFD",
    c: "😀",
    d: "12345678901234567890",
  });
});

test("no payload makes parsing throw", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(parseWebhook(value))));
  const broken = fixtureNames("whatsapp.").map((name) => fixture(name));
  fc.assert(
    fc.property(fc.constantFrom(...broken), fc.nat(), fc.jsonValue(), (payload, at, value) => {
      let position = 0;
      const spoiled = JSON.parse(JSON.stringify(payload), (_key, part) => (position++ === at % 60 ? value : part));
      expect(Array.isArray(parseWebhook(spoiled))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

import type { RequestCase } from "./request-case.ts";

/**
 * `POST /{phone-number-id}/messages`, request by request. `messaging_product` and `to` are filled in unless given
 * (`undefined` leaves them out). A case without `code` is accepted.
 */
type SendCase = {
  name: string;
  body: Record<string, unknown>;
  status?: number;
  code?: number;
  details?: string;
};

const letters = (count: number): string => "א".repeat(count);
const interactive = (parts: Record<string, unknown>) => ({ type: "interactive", interactive: parts });
const button = (id: string, title: string) => ({ type: "reply", reply: { id, title } });
const buttons = (list: unknown, parts: Record<string, unknown> = {}) =>
  interactive({ type: "button", body: { text: "Shall we?" }, action: { buttons: list }, ...parts });
const yesNo = [button("yes", "Yes"), button("no", "No")];
const row = (id: string, title = `Row ${id}`, description?: string) => ({
  id,
  title,
  ...(description ? { description } : {}),
});
const list = (sections: unknown, parts: Record<string, unknown> = {}, label: unknown = "Choose") =>
  interactive({ type: "list", body: { text: "Which?" }, action: { button: label, sections }, ...parts });
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => row(String(from + i)));
const text = (body: unknown) => ({ type: "text", text: { body } });
const link = (parameters: unknown) =>
  interactive({ type: "cta_url", body: { text: "See" }, action: { name: "cta_url", parameters } });

const buttonTitle = "Button title length invalid. Min length: 1, Max length: 20";
const buttonCount = "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3";

const sendCases: SendCase[] = [
  { name: "text", body: text("Hello") },
  { name: "text of the longest length", body: text(letters(4096)) },
  { name: "text with preview", body: { type: "text", text: { body: "https://example.com", preview_url: true } } },
  { name: "text without a type", body: { text: { body: "Hello" } } },
  { name: "text as a reply", body: { ...text("Yes"), context: { message_id: "wamid.UNKNOWN" } } },
  { name: "text with callback data", body: { ...text("Hi"), biz_opaque_callback_data: "o".repeat(512) } },
  { name: "to without a plus", body: { ...text("Hi"), to: "15555550123" } },
  { name: "to as people write it", body: { ...text("Hi"), to: "+1 (555) 555-0123" } },
  { name: "recipient type individual", body: { ...text("Hi"), recipient_type: "individual" } },
  { name: "user id", body: { ...text("Hi"), to: undefined, recipient: "US.13491208655302740001" } },
  { name: "buttons", body: buttons(yesNo) },
  { name: "one button", body: buttons([button("a", letters(20))]) },
  {
    name: "three buttons with header and footer",
    body: buttons([...yesNo, button("later", "Later")], {
      header: { type: "text", text: letters(60) },
      footer: { text: letters(60) },
    }),
  },
  {
    name: "buttons under a picture by link",
    body: buttons(yesNo, {
      header: { type: "image", image: { link: "https://example.com/p.jpg" } },
    }),
  },
  { name: "button id of the longest length", body: buttons([button("i".repeat(256), "Yes")]) },
  { name: "list", body: list([{ rows: rows(10) }]) },
  {
    name: "list of ten sections",
    body: list(Array.from({ length: 10 }, (_, i) => ({ title: `S${i}`, rows: rows(1, i) }))),
  },
  {
    name: "list at its limits",
    body: list(
      [{ title: letters(24), rows: [row("i".repeat(200), letters(24), letters(72))] }],
      { body: { text: letters(4096) }, header: { type: "text", text: "Menu" }, footer: { text: "Enjoy" } },
      letters(20),
    ),
  },
  { name: "link button", body: link({ display_text: "Open", url: "https://example.com/a" }) },
  {
    name: "location request",
    body: interactive({
      type: "location_request_message",
      body: { text: "Where?" },
      action: { name: "send_location" },
    }),
  },
  { name: "location", body: { type: "location", location: { latitude: 32.08, longitude: "34.78", name: "Shop" } } },
  ...["video", "document"].map((type) => ({
    name: `buttons under a ${type} by link`,
    body: buttons(yesNo, { header: { type, [type]: { link: "https://example.com/file" } } }),
  })),
  {
    name: "text to somebody whose identity is known",
    body: { ...text("Hi"), recipient_identity_key_hash: "DF2lS5v2W6x=" },
  },
  { name: "reaction", body: { type: "reaction", reaction: { message_id: "wamid.X", emoji: "👍🏽" } } },
  { name: "reaction taken away", body: { type: "reaction", reaction: { message_id: "wamid.X", emoji: "" } } },

  { name: "no messaging_product", body: { ...text("Hi"), messaging_product: undefined }, code: 100 },
  { name: "another messaging_product", body: { ...text("Hi"), messaging_product: "sms" }, code: 100 },
  { name: "nobody to send to", body: { ...text("Hi"), to: undefined }, code: 100 },
  { name: "an empty to", body: { ...text("Hi"), to: "" }, code: 100 },
  { name: "to that is no number", body: { ...text("Hi"), to: "Dana" }, code: 131009 },
  { name: "to that is too short", body: { ...text("Hi"), to: "+123" }, code: 131009 },
  { name: "to that is an object", body: { ...text("Hi"), to: { number: 1 } }, code: 100 },
  { name: "the business itself", body: { ...text("Hi"), to: "+15555550100" }, code: 131021 },
  { name: "a user id of no shape", body: { ...text("Hi"), to: undefined, recipient: "dana" }, code: 131009 },
  { name: "an unknown recipient type", body: { ...text("Hi"), recipient_type: "crowd" }, code: 100 },
  { name: "a group", body: { ...text("Hi"), recipient_type: "group" }, code: 131051 },
  { name: "an unknown type", body: { type: "poem", poem: {} }, code: 100 },
  { name: "a type that is no text", body: { type: 7 }, code: 100 },
  {
    name: "a type without its object",
    body: { type: "text" },
    code: 131008,
    details: "The parameter text is required.",
  },
  { name: "an object of another type", body: { type: "text", interactive: {} }, code: 131008 },
  { name: "an object that is a text", body: { type: "text", text: "Hi" }, code: 100 },
  {
    name: "no body",
    body: { type: "text", text: {} },
    code: 131008,
    details: "The parameter text['body'] is required.",
  },
  { name: "an empty body", body: text(""), code: 131008 },
  { name: "a body of spaces", body: text(" \n "), code: 131008 },
  { name: "a body that is a number", body: text(5), code: 100 },
  { name: "a text that is too long", body: text(letters(4097)), code: 100 },
  {
    name: "callback data that is too long",
    body: { ...text("Hi"), biz_opaque_callback_data: "o".repeat(513) },
    code: 100,
  },
  { name: "callback data that is a number", body: { ...text("Hi"), biz_opaque_callback_data: 1 }, code: 100 },
  { name: "a context without an id", body: { ...text("Hi"), context: {} }, code: 131008 },
  { name: "a context that is a text", body: { ...text("Hi"), context: "wamid.X" }, code: 100 },

  { name: "no interactive type", body: interactive({ body: { text: "Hi" } }), code: 131008 },
  { name: "an unknown interactive type", body: interactive({ type: "wheel", body: { text: "Hi" } }), code: 100 },
  { name: "buttons without a text", body: interactive({ type: "button", action: { buttons: yesNo } }), code: 131008 },
  { name: "buttons with an empty text", body: buttons(yesNo, { body: { text: "" } }), code: 131009 },
  { name: "buttons with a text too long", body: buttons(yesNo, { body: { text: letters(1025) } }), code: 131009 },
  { name: "buttons with a footer too long", body: buttons(yesNo, { footer: { text: letters(61) } }), code: 131009 },
  {
    name: "buttons with a header too long",
    body: buttons(yesNo, { header: { type: "text", text: letters(61) } }),
    code: 131009,
  },
  { name: "buttons with an unknown header", body: buttons(yesNo, { header: { type: "song" } }), code: 100 },
  {
    name: "buttons under a picture nobody uploaded",
    body: buttons(yesNo, { header: { type: "image", image: { id: "1" } } }),
    code: 131053,
  },
  { name: "no action", body: interactive({ type: "button", body: { text: "Hi" } }), code: 131008 },
  { name: "no buttons", body: interactive({ type: "button", body: { text: "Hi" }, action: {} }), code: 131008 },
  { name: "buttons that are no list", body: buttons({}), code: 100 },
  { name: "an empty list of buttons", body: buttons([]), code: 131009, details: buttonCount },
  {
    name: "four buttons",
    body: buttons(["a", "b", "c", "d"].map((id) => button(id, id))),
    code: 131009,
    details: buttonCount,
  },
  { name: "a button title too long", body: buttons([button("a", letters(21))]), code: 131009, details: buttonTitle },
  { name: "an empty button title", body: buttons([button("a", "")]), code: 131009, details: buttonTitle },
  { name: "a button without a title", body: buttons([{ type: "reply", reply: { id: "a" } }]), code: 131008 },
  { name: "a button without an id", body: buttons([{ type: "reply", reply: { title: "a" } }]), code: 131008 },
  { name: "a button id too long", body: buttons([button("i".repeat(257), "Yes")]), code: 131009 },
  { name: "the same button id twice", body: buttons([button("a", "Yes"), button("a", "No")]), code: 131009 },
  { name: "the same button title twice", body: buttons([button("a", "Yes"), button("b", "Yes")]), code: 131009 },
  { name: "a button of another kind", body: buttons([{ type: "url", url: "https://example.com" }]), code: 100 },
  { name: "a button that is null", body: buttons([null]), code: 100 },

  {
    name: "a list without a button",
    body: interactive({ type: "list", body: { text: "Which?" }, action: { sections: [{ rows: rows(1) }] } }),
    code: 131008,
  },
  { name: "a list button too long", body: list([{ rows: rows(1) }], {}, letters(21)), code: 131009 },
  { name: "a list without sections", body: list([]), code: 131009 },
  {
    name: "a list of eleven sections",
    body: list(Array.from({ length: 11 }, (_, i) => ({ title: `S${i}`, rows: rows(1, i) }))),
    code: 131009,
  },
  {
    name: "eleven rows in one section",
    body: list([{ rows: rows(11) }]),
    code: 131009,
    details: "Total row count exceed max allowed count: 10",
  },
  {
    name: "eleven rows in two sections",
    body: list([
      { title: "A", rows: rows(6) },
      { title: "B", rows: rows(5, 6) },
    ]),
    code: 131009,
  },
  { name: "a section without rows", body: list([{ rows: [] }]), code: 131009 },
  {
    name: "two sections, one without a title",
    body: list([{ title: "A", rows: rows(1) }, { rows: rows(1, 1) }]),
    code: 131008,
  },
  { name: "a section title too long", body: list([{ title: letters(25), rows: rows(1) }]), code: 131009 },
  { name: "a row title too long", body: list([{ rows: [row("a", letters(25))] }]), code: 131009 },
  { name: "a row description too long", body: list([{ rows: [row("a", "A", letters(73))] }]), code: 131009 },
  { name: "a row id too long", body: list([{ rows: [row("i".repeat(201))] }]), code: 131009 },
  { name: "the same row id twice", body: list([{ rows: [row("a"), row("a", "Other")] }]), code: 131009 },
  { name: "a row without an id", body: list([{ rows: [{ title: "A" }] }]), code: 131008 },
  {
    name: "a list with a picture",
    body: list([{ rows: rows(1) }], { header: { type: "image", image: { link: "https://example.com/p.jpg" } } }),
    code: 131009,
  },
  {
    name: "a list with a text too long",
    body: list([{ rows: rows(1) }], { body: { text: letters(4097) } }),
    code: 131009,
  },

  { name: "a link button without a link", body: link({ display_text: "Open" }), code: 131009 },
  {
    name: "a link button with a long label",
    body: link({ display_text: letters(21), url: "https://example.com" }),
    code: 131009,
  },
  {
    name: "a location request with another action",
    body: interactive({ type: "location_request_message", body: { text: "Where?" }, action: { name: "x" } }),
    code: 131009,
  },
  {
    name: "a location off the globe",
    body: { type: "location", location: { latitude: 91, longitude: 0 } },
    code: 131009,
  },
  { name: "a location without a longitude", body: { type: "location", location: { latitude: 1 } }, code: 131008 },
  {
    name: "a reaction of two emoji",
    body: { type: "reaction", reaction: { message_id: "wamid.X", emoji: "👍👍" } },
    code: 131009,
  },
  {
    name: "a reaction of letters",
    body: { type: "reaction", reaction: { message_id: "wamid.X", emoji: "ok" } },
    code: 131009,
  },
  { name: "a reaction to nothing", body: { type: "reaction", reaction: { emoji: "👍" } }, code: 131008 },
  {
    name: "a template nobody made",
    body: { type: "template", template: { name: "order_ready", language: { code: "en_US" } } },
    code: 132001,
    status: 404,
    details: "template name (order_ready) does not exist in en_US",
  },
  {
    name: "a template without a language",
    body: { type: "template", template: { name: "order_ready" } },
    code: 131008,
  },
  ...["audio", "document", "image", "sticker", "video"].flatMap((type) => [
    { name: `${type} by link`, body: { type, [type]: { link: "http://127.0.0.1:9/file" } } },
    { name: `${type} without a file`, body: { type, [type]: {} }, code: 131008 },
    { name: `${type} by id and link`, body: { type, [type]: { id: "1", link: "https://example.com/f" } }, code: 100 },
    { name: `${type} by an id that is not there`, body: { type, [type]: { id: "1" } }, code: 131053 },
    { name: `${type} by a link that is none`, body: { type, [type]: { link: "menu.pdf" } }, code: 100 },
  ]),
  ...["document", "image", "video"].flatMap((type) => [
    {
      name: `${type} with the longest caption`,
      body: { type, [type]: { link: "http://127.0.0.1:9/f", caption: letters(1024) } },
    },
    {
      name: `${type} with too long a caption`,
      body: { type, [type]: { link: "http://127.0.0.1:9/f", caption: letters(1025) } },
      code: 100,
    },
  ]),
  ...["audio", "sticker"].map((type) => ({
    name: `${type} with a caption`,
    body: { type, [type]: { link: "http://127.0.0.1:9/f", caption: "Hi" } },
    code: 100,
  })),
  {
    name: "a voice note",
    body: { type: "audio", audio: { link: "http://127.0.0.1:9/f.ogg", voice: true } },
  },
  {
    name: "a picture with a file name",
    body: { type: "image", image: { link: "http://127.0.0.1:9/f", filename: "f.png" } },
    code: 100,
  },
];

const read = (name: string, more: Record<string, unknown>, expected: Partial<RequestCase>): RequestCase => ({
  name,
  method: "POST",
  path: "/v24.0/200000000000001/messages",
  body: { messaging_product: "whatsapp", status: "read", message_id: "{mid}", ...more },
  prepare: "Dana wrote",
  ...expected,
});
const reading: RequestCase[] = [
  read("read", {}, { fixture: "graph.success" }),
  read("read, and about to answer", { typing_indicator: { type: "text" } }, { fixture: "graph.success" }),
  read("read what nobody wrote", { message_id: "wamid.NOBODYS" }, { code: 131009 }),
];

const sending: RequestCase[] = sendCases.map(({ name, body, ...expected }) => {
  const fixture = "recipient" in body ? "graph.send.bsuid-ok" : "graph.send.ok";
  return {
    name,
    method: "POST",
    path: "/v24.0/200000000000001/messages",
    body: { messaging_product: "whatsapp", to: "+15555550123", ...body },
    ...(expected.code === undefined ? { fixture } : {}),
    ...expected,
  };
});

export const cases: RequestCase[] = [...sending, ...reading];

import type { MessageContent, MessageContentOf } from "@croozer/contracts/message-content";

/** Thrown for content that Meta would refuse; `field` is the path of what is wrong. */
export class Unsendable extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.name = "Unsendable";
    this.field = field;
  }
}

export type Recipient = { waId: string | null; bsuid: string | null };
export type GraphBody = Readonly<Record<string, unknown>>;

/**
 * The body of a send (§5).
 * @throws {Unsendable} with the field, for what is beyond Meta's limits or cannot be sent
 */
export function sendBody(
  to: Recipient,
  content: MessageContent,
  extra: { callbackData: string; replyToProviderId: string | null },
): GraphBody {
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    // With the +, or Meta takes the number for one of the business's own country.
    ...(to.waId === null ? { recipient: to.bsuid } : { to: `+${to.waId}` }),
    ...contentBody(content),
    ...(extra.replyToProviderId === null ? {} : { context: { message_id: extra.replyToProviderId } }),
    biz_opaque_callback_data: extra.callbackData,
  };
}

/** Marks a message and those before it as read; with `typing` also shows that an answer is being written (25 s). */
export const receiptBody = (providerId: string, typing: boolean): GraphBody => ({
  messaging_product: "whatsapp",
  status: "read",
  message_id: providerId,
  ...(typing ? { typing_indicator: { type: "text" } } : {}),
});

/** @throws {Unsendable} */
export function contentBody(content: MessageContent): GraphBody {
  switch (content.type) {
    case "text":
      within("body", content.body, 4096);
      return { type: "text", text: { body: content.body, preview_url: content.previewUrl ?? false } };
    case "buttons":
      return { type: "interactive", interactive: buttons(content) };
    case "list":
      return { type: "interactive", interactive: list(content) };
    default:
      throw new Unsendable("type", `${content.type} cannot be sent`);
  }
}

function buttons(content: MessageContentOf<"buttons">): GraphBody {
  count("buttons", content.buttons, 3);
  content.buttons.forEach((button, index) => {
    within(`buttons.${index}.id`, button.id, 256);
    within(`buttons.${index}.title`, button.title, 20);
  });
  unique(
    "buttons",
    "id",
    content.buttons.map((button) => button.id),
  );
  unique(
    "buttons",
    "title",
    content.buttons.map((button) => button.title),
  );
  return {
    type: "button",
    ...frame(content, 1024),
    action: { buttons: content.buttons.map(({ id, title }) => ({ type: "reply", reply: { id, title } })) },
  };
}

function list(content: MessageContentOf<"list">): GraphBody {
  within("button", content.button, 20);
  count("sections", content.sections, 10);
  const rows = content.sections.flatMap((section) => section.rows);
  count("sections.rows", rows, 10);
  content.sections.forEach((section, index) => {
    const path = `sections.${index}`;
    count(`${path}.rows`, section.rows, 10);
    if (section.title !== null || content.sections.length > 1) within(`${path}.title`, section.title ?? "", 24);
    section.rows.forEach((row, position) => {
      within(`${path}.rows.${position}.id`, row.id, 200);
      within(`${path}.rows.${position}.title`, row.title, 24);
      if (row.description !== null) within(`${path}.rows.${position}.description`, row.description, 72);
    });
  });
  unique(
    "sections.rows",
    "id",
    rows.map((row) => row.id),
  );
  return {
    type: "list",
    ...frame(content, 4096),
    action: {
      button: content.button,
      sections: content.sections.map((section) => ({
        ...(section.title === null ? {} : { title: section.title }),
        rows: section.rows.map(({ id, title, description }) => ({
          id,
          title,
          ...(description === null ? {} : { description }),
        })),
      })),
    },
  };
}

function frame(content: MessageContentOf<"buttons" | "list">, bodyMax: number): GraphBody {
  within("body", content.body, bodyMax);
  if (content.header !== null) within("header", content.header, 60);
  if (content.footer !== null) within("footer", content.footer, 60);
  return {
    ...(content.header === null ? {} : { header: { type: "text", text: content.header } }),
    body: { text: content.body },
    ...(content.footer === null ? {} : { footer: { text: content.footer } }),
  };
}

function within(field: string, text: string, max: number): void {
  if (text.trim() === "") throw new Unsendable(field, "must not be empty");
  if (text.length > max) throw new Unsendable(field, `at most ${max} characters`);
}

function count(field: string, items: readonly unknown[], max: number): void {
  if (items.length < 1 || items.length > max) throw new Unsendable(field, `between 1 and ${max}`);
}

function unique(field: string, part: string, values: readonly string[]): void {
  const index = values.findIndex((value, position) => values.indexOf(value) !== position);
  if (index >= 0) throw new Unsendable(`${field}.${index}.${part}`, `every ${part} only once`);
}

import type { AccountTemplate } from "./account-templates.ts";
import type { SendableContent } from "./message-content.ts";

const place = /\{\{\s*([\w]+)\s*\}\}/gu;

/** What a member put in: texts by place, the last part of a button's address by its position. */
export type TemplateFilling = {
  header: Readonly<Record<string, string>>;
  body: Readonly<Record<string, string>>;
  buttons: Readonly<Record<number, string>>;
  /** A file of ours, for a header that is one. */
  file: { id: string; name: string } | null;
  location: { latitude: number; longitude: number; name: string; address: string } | null;
};
export const nothingFilled: TemplateFilling = { header: {}, body: {}, buttons: {}, file: null, location: null };

/** Names of the places of a text, each once, in their order. */
export const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].map(([, name = ""]) => name)),
];

const isNumbered = (name: string): boolean => /^\d+$/.test(name);

/** Numbered ones in the order of their numbers, as Meta takes them. */
const inOrder = (names: readonly string[]): string[] =>
  names.every(isNumbered) ? [...names].sort((a, b) => Number(a) - Number(b)) : [...names];

/** Meta takes values on one line (132018). */
const oneLine = (value: string): string => value.replaceAll(/\s+/gu, " ").trim();

/** The text with what is filled in; what is not keeps its place. */
export const filledText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(place, (whole, name: string) => oneLine(values[name] ?? "") || whole);

const needsAddress = ({ url }: AccountTemplate["buttons"][number]): boolean => url !== null && placesIn(url).length > 0;

/** Positions of buttons that want something. */
export const buttonPlaces = ({ buttons }: AccountTemplate): number[] =>
  buttons.flatMap((button, index) => (needsAddress(button) || button.type === "copy_code" ? [index] : []));

/** Whether all that Meta demands is there. */
export function isComplete(template: AccountTemplate, filling: TemplateFilling): boolean {
  const has = (values: Readonly<Record<string, string>>) => (name: string) => oneLine(values[name] ?? "") !== "";
  const { header } = template;
  const headerThere =
    header === null ||
    (header.format === "text"
      ? placesIn(header.text ?? "").every(has(filling.header))
      : header.format === "location"
        ? filling.location !== null && filling.location.name !== "" && filling.location.address !== ""
        : filling.file !== null);
  return (
    headerThere &&
    placesIn(template.body).every(has(filling.body)) &&
    buttonPlaces(template).every((index) => oneLine(filling.buttons[index] ?? "") !== "")
  );
}

type Template = Extract<SendableContent, { type: "template" }>;

const valuesFor = (text: string, values: Readonly<Record<string, string>>): Template["values"] =>
  inOrder(placesIn(text)).map((name) => ({
    type: "text",
    name: isNumbered(name) ? null : name,
    text: oneLine(values[name] ?? ""),
  }));

function headerOf(
  { header }: AccountTemplate,
  { header: values, file, location }: TemplateFilling,
): Template["header"] {
  switch (header?.format) {
    case "text": {
      const [value] = valuesFor(header.text ?? "", values);
      return value?.type === "text" ? value : null;
    }
    case "location":
      return location && { type: "location", ...location };
    case "image":
    case "video":
      return file && { type: header.format, fileId: file.id, mediaId: null, mimeType: null };
    case "document":
      return file && { type: "document", fileId: file.id, mediaId: null, mimeType: null, filename: file.name };
    default:
      return null;
  }
}

function buttonsOf(template: AccountTemplate, filling: TemplateFilling): Template["buttons"] {
  return template.buttons.flatMap((button, index): Template["buttons"] => {
    const text = oneLine(filling.buttons[index] ?? "");
    if (button.type === "copy_code") return [{ type: "copy_code", index, code: text }];
    if (needsAddress(button)) return [{ type: "url", index, text }];
    return button.type === "flow" ? [{ type: "flow", index, token: null, data: null }] : [];
  });
}

/** The message that a filled template is, with the words that the customer sees. */
export function templateContent(template: AccountTemplate, filling: TemplateFilling): Template {
  const { header } = template;
  return {
    type: "template",
    name: template.name,
    language: template.language,
    header: headerOf(template, filling),
    values: valuesFor(template.body, filling.body),
    buttons: buttonsOf(template, filling),
    offerEndsAt: null,
    cards: [],
    code: null,
    body: filledText(template.body, filling.body),
    shown: {
      header: header?.format === "text" ? filledText(header.text ?? "", filling.header) : null,
      footer: template.footer,
      buttons: template.buttons.map(({ text }) => text),
      cards: [],
    },
  };
}

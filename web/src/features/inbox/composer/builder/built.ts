import type { SendableContent } from "@croozer/contracts/message-content";
import type { BuilderKind } from "../panel-store.ts";

/** Meta's limits (§5.3). */
export const most = { body: 1024, listBody: 4096, text: 60, button: 20, buttons: 3, row: 24, rowText: 72, rows: 10 };

export type Row = { id: string; title: string; text: string };
export type Section = { id: string; title: string; rows: Row[] };
/** What is being put together; each kind takes its part of it. */
export type Built = {
  body: string;
  header: string;
  footer: string;
  buttons: { id: string; title: string }[];
  listButton: string;
  sections: Section[];
  label: string;
  url: string;
};

let made = 0;
/** Comes back with the customer's tap: different from all of this message. */
function newId(): string {
  made += 1;
  return `${Date.now().toString(36)}-${made}`;
}
export const newButton = () => ({ id: newId(), title: "" });
export const newRow = (): Row => ({ id: newId(), title: "", text: "" });
export const newSection = (): Section => ({ id: newId(), title: "", rows: [newRow()] });

export const nothingBuilt = (listButton: string, body: string): Built => ({
  ...{ body, header: "", footer: "", listButton, label: "", url: "https://" },
  ...{ buttons: [newButton(), newButton()], sections: [newSection()] },
});

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The message as far as it is written; parts without words are left out. */
export function contentOf(kind: BuilderKind, built: Built): SendableContent {
  const body = built.body.trim();
  const footer = orNull(built.footer);
  const headerText = orNull(built.header);
  const header = headerText === null ? null : ({ type: "text", text: headerText } as const);
  switch (kind) {
    case "buttons": {
      const buttons = built.buttons.flatMap(({ id, title }) =>
        title.trim() === "" ? [] : [{ id, title: title.trim() }],
      );
      return { type: "buttons", header, body, footer, buttons };
    }
    case "list": {
      const sections = built.sections
        .map(({ title, rows }) => ({
          title: orNull(title),
          rows: rows.flatMap((row) =>
            row.title.trim() === "" ? [] : [{ id: row.id, title: row.title.trim(), description: orNull(row.text) }],
          ),
        }))
        .filter(({ rows }) => rows.length > 0);
      return { type: "list", header: headerText, body, footer, button: built.listButton.trim(), sections };
    }
    case "link":
      return { type: "link_button", header, body, footer, label: built.label.trim(), url: built.url.trim() };
    case "location":
      return { type: "location_request", body };
  }
}

const fits = (text: string | null, longest: number) => text === null || [...text].length <= longest;
const alone = (words: readonly string[]) => new Set(words).size === words.length;
export const isAddress = (url: string) => /^https?:\/\/\S+\.\S+$/.test(url) && URL.canParse(url);

/** Whether Meta would take it. */
export function isSendable(content: SendableContent): boolean {
  if (!("body" in content) || typeof content.body !== "string" || content.body === "") return false;
  const footer = "footer" in content ? content.footer : null;
  if (!fits(footer ?? null, most.text)) return false;
  switch (content.type) {
    case "buttons": {
      const titles = content.buttons.map(({ title }) => title);
      const good = titles.length >= 1 && titles.length <= most.buttons && alone(titles);
      return (
        good && titles.every((one) => fits(one, most.button)) && fits(content.body, most.body) && headerFits(content)
      );
    }
    case "list": {
      const rows = content.sections.flatMap((section) => section.rows);
      const titled = content.sections.length === 1 || content.sections.every(({ title }) => title !== null);
      const good = rows.length >= 1 && rows.length <= most.rows && titled && content.button !== "";
      const texts = rows.every(({ title, description }) => fits(title, most.row) && fits(description, most.rowText));
      const titles = content.sections.every(({ title }) => fits(title, most.row));
      const frame =
        fits(content.button, most.button) && fits(content.header, most.text) && fits(content.body, most.listBody);
      return good && texts && titles && frame;
    }
    case "link_button":
      return (
        content.label !== "" &&
        fits(content.label, most.button) &&
        isAddress(content.url) &&
        fits(content.body, most.body) &&
        headerFits(content)
      );
    case "location_request":
      return fits(content.body, most.body);
    default:
      return false;
  }
}

function headerFits({ header }: Extract<SendableContent, { type: "buttons" | "link_button" }>): boolean {
  return header?.type !== "text" || fits(header.text, most.text);
}

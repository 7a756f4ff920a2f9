import type { ChatContent } from "../../../meta-emulator/src/phone-api.ts";

export type Choice = { messageId: string; kind: "button_reply" | "list_reply"; id: string; title: string };

/** What can be tapped under a message. */
export function choicesOf(messageId: string, content: ChatContent): Choice[] {
  if (content.type === "buttons")
    return content.buttons.map(({ id, title }) => ({ messageId, kind: "button_reply", id, title }));
  if (content.type !== "list") return [];
  return content.sections.flatMap(({ rows }) =>
    rows.map(({ id, title }) => ({ messageId, kind: "list_reply" as const, id, title })),
  );
}

/** A message of the business as the phone shows it: its lines, then buttons or rows in brackets. */
export function shown(content: ChatContent): string[] {
  const body = "body" in content ? (content.body ?? "") : "";
  const titles =
    content.type === "buttons"
      ? content.buttons.map(({ title }) => `[${title}]`)
      : content.type === "list"
        ? content.sections.flatMap(({ rows }) =>
            rows.map(({ title, description }) => (description ? `[${title}: ${description}]` : `[${title}]`)),
          )
        : [];
  const lines = masked(body)
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`));
  return [...lines, ...(titles.length > 0 ? [`    ${titles.join(" ")}`] : [])];
}

/** Without what is another one every day: the date in an order's number, the minute of "in half an hour". */
export const masked = (text: string): string =>
  text
    .replaceAll(/ORD-\d{8}-/g, "ORD-<day>-")
    .replaceAll(/(about |בערך ב־)\d\d:\d\d/g, "$1<time>")
    .replaceAll(/https?:\S+\/o\/[\w-]{22}/g, "<link>");

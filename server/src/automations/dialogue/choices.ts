import type { MessageContent } from "@croozer/contracts/message-content";
import type { Say } from "../texts/texts.ts";
import type { Offered } from "./dialogue.ts";

/** Meta's limits (§5.3 of the platform sheet). */
export const limits = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  buttonBody: 1024,
  listBody: 4096,
  text: 4096,
};

export type Choice = Offered & { description?: string | null };
/** Messages, and what can be chosen from them. */
export type Prompt = { replies: MessageContent[]; offered: Offered[] };

/** Cut at a whole character with an ellipsis: Meta refuses titles that are too long. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

export const text = (body: string): MessageContent => ({ type: "text", body: cut(body, limits.text) });

/**
 * A question with its choices: buttons up to three, a list up to ten, numbered in words beyond. A long introduction goes
 * ahead as a message of its own.
 */
export function ask(body: string, choices: Choice[], t: Say, intro = ""): Prompt {
  const offered = choices.map(({ id, title }) => ({ id, title }));
  const full = intro === "" ? body : `${intro}\n\n${body}`;
  if (choices.length === 0) return { replies: [text(full)], offered };
  if (choices.length > limits.rows) {
    const numbered = choices.map(({ title, description }, index) =>
      description ? `${index + 1}. ${title} · ${description}` : `${index + 1}. ${title}`,
    );
    return { replies: [text(`${full}\n${t("chooseByNumber")}\n${numbered.join("\n")}`)], offered };
  }
  const asButtons =
    choices.length <= limits.buttons && choices.every((choice) => [...choice.title].length <= limits.buttonTitle);
  const room = asButtons ? limits.buttonBody : limits.listBody;
  const fits = [...full].length <= room;
  const shown = fits ? full : cut(body, room);
  const prompt = asButtons ? buttons(shown, choices) : list(shown, choices, t("choose"));
  return { replies: fits ? [prompt] : [text(intro), prompt], offered };
}

const buttons = (body: string, choices: Choice[]): MessageContent => ({
  type: "buttons",
  header: null,
  body,
  footer: null,
  buttons: choices.map(({ id, title }) => ({ id, title })),
});

const list = (body: string, choices: Choice[], button: string): MessageContent => ({
  type: "list",
  header: null,
  body,
  footer: null,
  button,
  sections: [
    {
      title: null,
      rows: choices.map((choice) => ({
        id: choice.id,
        title: cut(choice.title, limits.rowTitle),
        description: choice.description ? cut(choice.description, limits.rowDescription) : null,
      })),
    },
  ],
});

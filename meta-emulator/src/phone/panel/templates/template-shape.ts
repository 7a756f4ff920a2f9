import type { TemplateView } from "../../../phone-api.ts";

/** What a template shows, read from its components whatever they hold. */
export type TemplateShape = {
  header: { format: string; text: string | null } | null;
  body: string;
  footer: string | null;
  offer: boolean;
  buttons: { type: string; text: string }[];
  /** Of a carousel: what each card says. */
  cards: { body: string; buttons: { type: string; text: string }[] }[];
};

type Loose = Record<string, unknown>;

function isLoose(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listAt(object: Loose | undefined, name: string): Loose[] {
  const value = object?.[name];
  return Array.isArray(value) ? value.filter(isLoose) : [];
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

function partOf(components: readonly Loose[], type: string): Loose | undefined {
  return components.find((component) => component.type === type);
}

function buttonsIn(components: readonly Loose[]): TemplateShape["buttons"] {
  return listAt(partOf(components, "BUTTONS"), "buttons").map(({ type, text }) => ({
    type: textOf(type) ?? "",
    text: textOf(text) ?? textOf(type) ?? "",
  }));
}

export function shapeOf(components: readonly unknown[]): TemplateShape {
  const parts = components.filter(isLoose);
  const header = partOf(parts, "HEADER");
  return {
    header: header ? { format: textOf(header.format) ?? "TEXT", text: textOf(header.text) } : null,
    body: textOf(partOf(parts, "BODY")?.text) ?? "",
    footer: textOf(partOf(parts, "FOOTER")?.text),
    offer: partOf(parts, "LIMITED_TIME_OFFER") !== undefined,
    buttons: buttonsIn(parts),
    cards: listAt(partOf(parts, "CAROUSEL"), "cards").map((card) => {
      const inside = listAt(card, "components");
      return { body: textOf(partOf(inside, "BODY")?.text) ?? "", buttons: buttonsIn(inside) };
    }),
  };
}

export type Shown = "all" | "pending" | "troubled";

/** Cannot be sent, or is about not to be. */
export function isInTrouble({ status, quality }: TemplateView): boolean {
  return quality === "RED" || !["APPROVED", "PENDING", "ARCHIVED"].includes(status);
}

export function isShown(template: TemplateView, shown: Shown, text: string): boolean {
  if (shown === "pending" && template.status !== "PENDING") return false;
  if (shown === "troubled" && !isInTrouble(template)) return false;
  const wanted = text.trim().toLowerCase();
  return [template.name, template.body, template.language].some((part) => part.toLowerCase().includes(wanted));
}

/** By account, in the order in which they came. */
export function byAccount(templates: readonly TemplateView[]): [wabaId: string, templates: TemplateView[]][] {
  return [...Map.groupBy(templates, ({ wabaId }) => wabaId)];
}

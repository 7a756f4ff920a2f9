import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import { checkButtons } from "../components/check-buttons.ts";
import type { TemplateButton, TemplateComponent } from "../components/types.ts";
import { variablesOf } from "../components/variables.ts";
import { wrongTemplate } from "../problems.ts";
import type { TemplateCategory } from "../types.ts";
import { type LibraryButton, type LibraryTemplate, library } from "./library.ts";

const contactLine = " For questions, call us at {{n}}.";

/** The components of a template made from the library; the business gives its addresses and numbers. */
export function fromLibrary(
  params: Params,
  { language, category }: { language: string; category: TemplateCategory },
): TemplateComponent[] {
  const name = params.library_template_name;
  const found = library.find((each) => each.name === name && each.language === language);
  if (!found) {
    throw wrongTemplate("Library template not found", `There is no library template ${String(name)} in ${language}.`);
  }
  if (category !== found.category) {
    throw wrongTemplate(
      "Category is incorrect",
      `The library template ${found.name} is of category ${found.category}.`,
    );
  }
  const buttons = fillButtons(found, params.library_template_button_inputs);
  return [
    ...(found.header === null ? [] : [{ type: "HEADER" as const, format: "TEXT" as const, text: found.header }]),
    bodyOf(found, params.library_template_body_inputs),
    ...(buttons.length === 0 ? [] : [{ type: "BUTTONS" as const, buttons }]),
  ];
}

function bodyOf({ body, params }: LibraryTemplate, inputs: unknown): TemplateComponent {
  if (inputs !== undefined && !isObject(inputs)) {
    throw wrongParameter("Param library_template_body_inputs must be a JSON object.");
  }
  const withContact = isObject(inputs) && inputs.add_contact_number === true;
  const text = withContact ? body + contactLine.replace("n", String(variablesOf(body).length + 1)) : body;
  return { type: "BODY", text, example: { body_text: [withContact ? [...params, "+1 555-555-0100"] : params] } };
}

function fillButtons({ buttons }: LibraryTemplate, given: unknown): TemplateButton[] {
  const inputs = readInputs(given);
  if (buttons.length === 0) return [];
  const filled = buttons.map((button) => fillButton(button, takeInput(inputs, button)));
  return checkButtons({ buttons: filled }, { samples: "required", knowsFlow: () => false }).buttons;
}

/** The inputs of one kind belong to the buttons of that kind, in order. */
function takeInput(inputs: Params[], { type }: LibraryButton): Params | null {
  const index = inputs.findIndex((input) => String(input.type).toUpperCase() === type);
  const [input] = index < 0 ? [] : inputs.splice(index, 1);
  return input ?? null;
}

function fillButton(button: LibraryButton, input: Params | null): Params {
  if (button.type === "QUICK_REPLY") return button;
  if (!input) throw wrongParameter(`Param library_template_button_inputs must have an element of type ${button.type}.`);
  if (button.type === "PHONE_NUMBER") return { ...button, phone_number: input.phone_number };
  const url = isObject(input.url) ? input.url : {};
  const sample = url.url_suffix_example;
  return { ...button, url: url.base_url, ...(sample === undefined ? {} : { example: [sample] }) };
}

/** A list, or its JSON text with single quotes and bare names, as the documentation writes it. */
function readInputs(given: unknown): Params[] {
  if (given === undefined) return [];
  const parsed = typeof given === "string" ? parseLoosely(given) : given;
  if (!Array.isArray(parsed)) throw wrongParameter("Param library_template_button_inputs must be an array.");
  return parsed.filter(isObject);
}

function parseLoosely(text: string): unknown {
  const strict = text.replaceAll("'", '"').replace(/([{,]\s*)([A-Za-z_]\w*)(\s*:)/g, '$1"$2"$3');
  try {
    return JSON.parse(strict);
  } catch {
    return null;
  }
}

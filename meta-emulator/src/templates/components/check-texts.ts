import { lengthOf, type Params } from "../../graph/params.ts";
import { missingField, problem, tooLong } from "../problems.ts";
import { checkExample } from "./examples.ts";
import type { ComponentRules } from "./rules.ts";
import type { NamedExample, TemplateBody, TemplateFooter } from "./types.ts";
import { checkVariables, withoutVariables } from "./variables.ts";

const longestFooter = 60;

export function checkBody(body: Params, rules: ComponentRules, longest: number): TemplateBody {
  const { format, wordsPerVariable } = rules;
  const { text } = body;
  if (typeof text !== "string" || text.trim() === "") throw missingField("BODY", "text");
  if (lengthOf(text) > longest) throw tooLong("body", longest);
  const variables = checkVariables(text, format, (why) => problem(2388072, why));
  if (variables.length === 0) return { type: "BODY", text };
  // Punctuation around it does not hide a variable at the edge.
  if (/^[\s\p{P}]*\{\{|\}\}[\s\p{P}]*$/u.test(text)) {
    throw problem(2388299, "Variables can't be at the start or at the end of the template.");
  }
  const words = withoutVariables(text)
    .split(/[\s\p{P}]+/u)
    .filter(Boolean).length;
  if (words < variables.length * wordsPerVariable) {
    throw problem(
      2388293,
      "This template has too many variables for its length. Have fewer of them, or a longer text.",
    );
  }
  const values = checkExample(body.example, { component: "BODY", key: "body_text", variables }, rules);
  const example =
    format === "NAMED" ? { body_text_named_params: values as NamedExample[] } : { body_text: [values as string[]] };
  return { type: "BODY", text, example };
}

export function checkFooter(footer: Params): TemplateFooter {
  const { text } = footer;
  if (typeof text !== "string" || text.trim() === "") throw missingField("FOOTER", "text");
  if (lengthOf(text) > longestFooter) throw tooLong("footer", longestFooter);
  if (/[{}]{2}|\n/.test(text)) throw problem(2388073, "A footer has no variables and no new lines.");
  return { type: "FOOTER", text };
}

import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import { missingField, problem, tooLong, wrongTemplate } from "../problems.ts";
import { checkExample } from "./examples.ts";
import type { ComponentRules } from "./rules.ts";
import type { NamedExample, TemplateHeader } from "./types.ts";
import { checkVariables } from "./variables.ts";

const longestText = 60;
const formats = ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "GIF", "LOCATION", "PRODUCT"] as const;

export function checkHeader(header: Params, rules: ComponentRules): TemplateHeader {
  const wanted = String(header.format ?? "").toUpperCase();
  const kind = formats.find((each) => each === wanted);
  if (header.format === undefined) throw missingField("HEADER", "format");
  if (!kind) throw wrongParameter(`Param components['HEADER']['format'] must be one of {${formats.join(", ")}}`);
  if (kind === "LOCATION" || kind === "PRODUCT") return { type: "HEADER", format: kind };
  if (kind === "TEXT") return checkTextHeader(header, rules);
  return { type: "HEADER", format: kind, example: { header_handle: [checkHandle(header.example, rules)] } };
}

function checkTextHeader(header: Params, rules: ComponentRules): TemplateHeader {
  const { format } = rules;
  const { text } = header;
  if (typeof text !== "string" || text.trim() === "") throw missingField("HEADER", "text");
  if (lengthOf(text) > longestText) throw tooLong("header", longestText);
  if (/[\n*]|\p{RGI_Emoji}/v.test(text)) {
    throw headerProblem("A header has no new lines, formatting characters, emojis or asterisks.");
  }
  const variables = checkVariables(text, format, headerProblem);
  if (variables.length > 1) throw headerProblem("A header has at most one variable.");
  if (variables.length === 0) return { type: "HEADER", format: "TEXT", text };
  const values = checkExample(header.example, { component: "HEADER", key: "header_text", variables }, rules);
  const example =
    format === "NAMED" ? { header_text_named_params: values as NamedExample[] } : { header_text: values as string[] };
  return { type: "HEADER", format: "TEXT", text, example };
}

function headerProblem(why: string) {
  return problem(2388047, why);
}

/** A handle of the resumable upload, `4:…`. */
function checkHandle(example: unknown, { knowsHandle, samples }: ComponentRules): string {
  if (example === undefined && samples === "made-up") return "4::sample";
  const handles = isObject(example) ? example.header_handle : undefined;
  const handle = Array.isArray(handles) ? handles[0] : handles;
  if (handle === undefined || handle === "") throw missingField("HEADER", "example");
  if (typeof handle !== "string" || !knowsHandle(handle)) {
    throw wrongTemplate("Invalid media handle", "The header's example must be a handle of the resumable upload.");
  }
  return handle;
}

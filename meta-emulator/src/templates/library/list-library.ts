import { GraphError } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { pageOf } from "../../graph/paging.ts";
import { type LibraryTemplate, library } from "./library.ts";

/** `GET /message_template_library`, also on a WABA: by `search`, `topic`, `usecase`, `industry`, `language`, `name`. */
export function listLibrary(call: GraphCall): unknown {
  const { access, params } = call;
  if (access.kind === "app" || !access.token.scopes.includes("whatsapp_business_management")) {
    throw new GraphError({ code: 200, message: "(#200) Requires whatsapp_business_management permission" });
  }
  const { search, topic, usecase, industry, language, name } = params;
  const chosen = library.filter(
    (each) =>
      is(topic, [each.topic]) &&
      is(usecase, [each.usecase]) &&
      is(industry, each.industry) &&
      is(language, [each.language]) &&
      is(name, [each.name]) &&
      (search === undefined || contains(each, String(search))),
  );
  return pageOf(chosen, call, view);
}

function is(wanted: unknown, actual: string[]): boolean {
  return wanted === undefined || actual.some((each) => each.toLowerCase() === String(wanted).toLowerCase());
}

function contains({ name, header, body, topic, usecase }: LibraryTemplate, search: string): boolean {
  const wanted = search.replace(/^"|"$/g, "").toLowerCase();
  return [name, header ?? "", body, topic, usecase].some((text) => text.toLowerCase().includes(wanted));
}

function view({ params, paramTypes, header, buttons, ...template }: LibraryTemplate): unknown {
  const { id, body, ...rest } = template;
  return {
    ...rest,
    ...(header === null ? {} : { header }),
    body,
    body_params: params,
    body_param_types: paramTypes,
    buttons,
    id,
  };
}

import { call, type GraphTarget } from "./graph.ts";
import { asObject, asObjects, asText, type Loose, need } from "./loose.ts";
import { type WholeTemplate, wholeTemplate } from "./template-parts.ts";

/** A utility template with named variables and at most one button, which opens an address that ends with a variable. */
export type NewTemplate = {
  name: string;
  language: string;
  body: string;
  /** What stands in for each variable while Meta looks at it. */
  samples: Readonly<Record<string, string>>;
  button: { text: string; url: string; sample: string } | null;
};
/** A template as Meta has it. Statuses, categories and reasons stay as it writes them. */
export type MetaTemplate = {
  id: string;
  name: string;
  language: string;
  status: string;
  category: string | null;
  reason: string | null;
};

const fields = "id,name,language,status,category,rejected_reason";
/** So that a paging that never ends ends: an account has 6,000 at most. */
const mostPages = 100;

export type TemplateAccount = { wabaId: string; token: string };

/**
 * All templates of an account whose names begin so.
 * @throws {GraphProblem}
 */
export async function listTemplates(
  target: GraphTarget,
  account: TemplateAccount,
  prefix: string,
): Promise<MetaTemplate[]> {
  const all = await listAll(target, account, { fields });
  return all.filter((one) => asText(one.name)?.startsWith(prefix)).map(templateOf);
}

/**
 * The approved templates of an account with what they say.
 * @throws {GraphProblem}
 */
export async function listApprovedTemplates(target: GraphTarget, account: TemplateAccount): Promise<WholeTemplate[]> {
  const query = { fields: "id,name,language,status,category,parameter_format,components", status: "APPROVED" };
  return (await listAll(target, account, query)).map(wholeTemplate).filter((one) => one !== null);
}

async function listAll(
  target: GraphTarget,
  { wabaId, token }: TemplateAccount,
  query: Readonly<Record<string, string>>,
): Promise<Loose[]> {
  const found: Loose[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await call(target, {
      path: `${wabaId}/message_templates`,
      token,
      query: { ...query, limit: "250", ...(after === null ? {} : { after }) },
    });
    found.push(...asObjects(answer.data));
    const paging = asObject(answer.paging);
    after = asText(paging?.next) === null ? null : asText(asObject(paging?.cursors)?.after);
    if (after === null) break;
  }
  return found;
}

const templateOf = (one: Loose): MetaTemplate => ({
  id: need(one.id, "template id"),
  name: need(one.name, "name"),
  language: need(one.language, "language"),
  status: need(one.status, "status"),
  category: asText(one.category),
  reason: one.rejected_reason === "NONE" ? null : asText(one.rejected_reason),
});

/**
 * Hands a template in for review (§7.1).
 * @returns its id, and the status it begins with: as a rule PENDING
 * @throws {GraphProblem}
 */
export async function createTemplate(
  target: GraphTarget,
  { wabaId, token }: TemplateAccount,
  template: NewTemplate,
): Promise<Pick<MetaTemplate, "id" | "status" | "category">> {
  const { name, language } = template;
  const answer = await call(target, {
    method: "POST",
    path: `${wabaId}/message_templates`,
    token,
    body: { name, language, category: "UTILITY", parameter_format: "NAMED", components: componentsOf(template) },
  });
  return {
    id: need(answer.id, "template id"),
    status: asText(answer.status) ?? "PENDING",
    category: asText(answer.category),
  };
}

/**
 * Hands a template in anew after it was rejected: the same words, for another look.
 * @throws {GraphProblem}
 */
export async function resubmitTemplate(
  target: GraphTarget,
  token: string,
  id: string,
  template: NewTemplate,
): Promise<Pick<MetaTemplate, "id" | "status" | "category">> {
  const components = componentsOf(template);
  await call(target, { method: "POST", path: id, token, body: { category: "UTILITY", components } });
  return { id, status: "PENDING", category: "UTILITY" };
}

/** Of one language: without its id Meta would delete the name in all of them. */
export async function deleteTemplate(
  target: GraphTarget,
  { wabaId, token }: TemplateAccount,
  { id, name }: Pick<MetaTemplate, "id" | "name">,
): Promise<void> {
  await call(target, { method: "DELETE", path: `${wabaId}/message_templates`, token, query: { hsm_id: id, name } });
}

/** Also what the emulator's own rules are asked about in the tests. */
export function componentsOf({ body, samples, button }: NewTemplate): object[] {
  const named = Object.entries(samples).map(([param_name, example]) => ({ param_name, example }));
  const url = button && {
    type: "URL",
    text: button.text,
    url: `${button.url}{{1}}`,
    example: [`${button.url}${button.sample}`],
  };
  return [
    { type: "BODY", text: body, example: { body_text_named_params: named } },
    ...(url === null ? [] : [{ type: "BUTTONS", buttons: [url] }]),
  ];
}

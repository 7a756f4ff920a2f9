import { type FieldNode, fieldsText, parseFields } from "./field-tree.ts";
import type { NodeKind } from "./node-kinds.ts";
import type { GraphCall, Operation } from "./operation.ts";
import { edgeUrl } from "./paging.ts";
import { isObject } from "./params.ts";
import { findOperation, operationName } from "./tables.ts";

/** Edges that the object has as fields of its own, in another shape. */
const ownFields: Partial<Record<NodeKind, string[]>> = {
  phone_number: ["conversational_automation"],
  page: ["conversations"],
  conversation: ["messages"],
};

/**
 * Reads an object with the edges that its `fields` name, as in `name,phone_numbers.limit(5){id}`: each of them is what
 * the call of the edge would answer, and left out when it is empty.
 */
export async function readWithEdges(read: Operation, call: GraphCall, kind: NodeKind): Promise<unknown> {
  const fields = parseFields(call.params.fields) ?? [];
  const edges = fields.flatMap((field) => {
    const operation = ownFields[kind]?.includes(field.name)
      ? null
      : findOperation(operationName("GET", kind, field.name));
    return operation ? [{ field, operation }] : [];
  });
  if (edges.length === 0) return read(call);
  const own = fields.filter((field) => edges.every((edge) => edge.field !== field));
  const params = { ...call.params, fields: own.length === 0 ? "id" : fieldsText(own) };
  const answer = await read({ ...call, params });
  if (!isObject(answer)) return answer;
  const { id, ...rest } = answer;
  for (const { field, operation } of edges) {
    const found = await operation(edgeCall(call, field));
    if (!isEmpty(found)) rest[field.name] = found;
  }
  return { ...rest, id };
}

function edgeCall(call: GraphCall, { name, modifiers, children }: FieldNode): GraphCall {
  const params = { ...modifiers, ...(children === null ? {} : { fields: fieldsText(children) }) };
  const url = new URL(edgeUrl(call, call.id, name), call.sim.origin());
  for (const [key, value] of Object.entries(params)) url.searchParams.set(key, value);
  return { ...call, params, url: url.pathname + url.search };
}

function isEmpty(answer: unknown): boolean {
  return isObject(answer) && Array.isArray(answer.data) && answer.data.length === 0;
}

type ObjectSchema = { properties: Record<string, unknown> };

/** One of several objects, told apart by `type`: what is wrong is said of the one that was meant. */
export function oneOfTypes(alternatives: ObjectSchema[]) {
  return { type: "object", required: ["type"], discriminator: { propertyName: "type" }, oneOf: alternatives };
}

/** The values of `type` in such a schema, as an error of the validator has it. */
export function typesOf(schema: unknown): string[] {
  const { oneOf = [] } = (schema ?? {}) as { oneOf?: ObjectSchema[] };
  return oneOf.flatMap(({ properties }) => {
    const { const: one, enum: some } = properties.type as { const?: string; enum?: string[] };
    return some ?? (one === undefined ? [] : [one]);
  });
}

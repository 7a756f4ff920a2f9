import fc from "fast-check";
import { fixture, fixtureNames } from "./test-fixtures.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Stands for an integer that no JavaScript value holds; `asBytes` writes its digits. */
const hugeInteger = "@huge@";

/** What has no business where it stands. */
const oddValues: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  2 ** 53 + 2,
  hugeInteger,
  "",
  "0",
  "\u0000",
  "a\u0000b",
  "\ud83d",
  "\udc00 tail",
  // Compresses to nothing, and does not.
  "x".repeat(5_000),
  Array.from({ length: 1_500 }, (_, n) => ((n * 7_919 + 13) ** 2 % 999_983).toString(36)).join(""),
  "2026-01-01T00:00:00Z",
  "-5",
  "99999999999999999",
  "constructor",
  "__proto__",
  [],
  [null],
  [[]],
  ["text"],
  {},
  { type: "hologram" },
  { nested: { nested: { nested: [1, { deep: true }] } } },
];

const changes = {
  replace: (_: Json, odd: Json) => odd,
  remove: () => undefined,
  wrap: (value: Json) => [value],
  unwrap: (value: Json) => (Array.isArray(value) ? (value[0] ?? null) : value),
  twice: (value: Json) => (Array.isArray(value) ? [...value, ...value] : value),
  spoil: (value: Json, odd: Json) => (Array.isArray(value) ? [odd, ...value, odd] : value),
  extend: (value: Json, odd: Json) => (isObject(value) ? { ...value, a_field_of_tomorrow: odd, errors: odd } : value),
  retype: (value: Json) => (isObject(value) ? { ...value, type: "hologram" } : value),
  asText: (value: Json) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
  asNumber: (value: Json) => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value),
} as const satisfies Record<string, (value: Json, odd: Json) => Json | undefined>;
const changeNames = Object.keys(changes) as (keyof typeof changes)[];

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type Mutation = { place: number; change: keyof typeof changes; odd: Json };

/** Changes the place-th value of the tree, counted from the root; the root itself stays. */
function mutate(root: Json, { place, change, odd }: Mutation): Json {
  let size = 0;
  JSON.stringify(root, (_key, value: unknown) => {
    size += 1;
    return value;
  });
  const wanted = 1 + (place % Math.max(1, size - 1));
  let seen = 0;
  const walk = (value: Json): Json | undefined => {
    const here = seen++;
    if (here === wanted) return changes[change](value, odd);
    if (Array.isArray(value))
      return value.flatMap((part) => {
        const next = walk(part);
        return next === undefined ? [] : [next];
      });
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => {
        const next = walk(part);
        return next === undefined ? [] : [[key, next]];
      }),
    );
  };
  return walk(root) ?? null;
}

const fixtures = fixtureNames("whatsapp.").map((name) => ({ name, payload: fixture(name) as Json }));
const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  change: fc.constantFrom(...changeNames),
  odd: fc.constantFrom(...oddValues),
});

/** A payload of the fixtures with a few things wrong about it. */
export const mutatedPayload = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([{ name, payload }, mutations]) => ({ name, payload: mutations.reduce(mutate, payload) as unknown }));

/** The payload with one more entry, as Meta batches what belongs to different accounts. */
export function withEntry(payload: unknown, entry: unknown): unknown {
  const body = typeof payload === "object" && payload !== null && !Array.isArray(payload) ? payload : {};
  const entries: unknown = "entry" in body ? body.entry : [];
  return { ...body, entry: [...(Array.isArray(entries) ? entries : [entries]), entry] };
}

/** JSON with the huge integers as bare digits. */
export const asBytes = (payload: unknown): string =>
  JSON.stringify(payload).replaceAll(`"${hugeInteger}"`, "123456789012345678901234567890");

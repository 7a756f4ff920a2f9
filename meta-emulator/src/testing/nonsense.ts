import fc from "fast-check";

/** Values that no parameter of Meta's is meant to take, and some that only look right. */
const oddTexts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\udfff\ud800",
  "\u202eשלום",
  "😀".repeat(700),
  "x".repeat(70_000),
  "__proto__",
  "constructor",
  "toString",
  "{",
  "[",
  "{}",
  "[[]]",
  '{"__proto__":{"polluted":1}}',
  "null",
  "-1",
  "1e400",
  "0x10",
  "9".repeat(40),
  "a,b{c{d{",
  "a{b},c.limit(-1){d}",
  "}".repeat(50),
  "id,id,id",
  "{{1}}{{2}} {{",
  "+",
  "+1",
  "15555550123",
  "http://",
  "https://[::1",
  "file:///etc/passwd",
  "2026-99-99",
  "%",
  "../..",
  "'; DROP TABLE x; --",
  "<script>",
];

const scalar = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1, 0.1, -0, 1e308, 1e21, 2 ** 53, 1767225600),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const key = fc.constantFrom(
  "",
  "id",
  "text",
  "type",
  "name",
  "length",
  "then",
  "toJSON",
  "constructor",
  "hasOwnProperty",
);

export const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 2, arbitrary: fc.dictionary(key, scalar, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.dictionary(key, scalar, { maxKeys: 3 }), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], [[[[[]]]]], Array(2_000).fill(0)) },
  { weight: 1, arbitrary: fc.constant(JSON.parse(`${'{"a":['.repeat(60)}1${"]}".repeat(60)}`) as unknown) },
  {
    weight: 1,
    arbitrary: fc.constant(JSON.parse('{"__proto__":{"type":"text"},"constructor":{"prototype":1}}') as unknown),
  },
);

type Step = { at: number; how: "replace" | "remove" | "wrap" | "double"; value: unknown };

/** One or two places of a value that is right are replaced, removed, wrapped or doubled. */
export function spoiled(right: unknown): fc.Arbitrary<unknown> {
  const step = fc.record({
    at: fc.nat(10_000),
    how: fc.constantFrom<Step["how"]>("replace", "replace", "replace", "remove", "wrap", "double"),
    value: nonsense,
  });
  return fc.array(step, { minLength: 1, maxLength: 2 }).map((steps) => {
    const copy = { root: structuredClone(right) };
    for (const each of steps) spoil(copy, each);
    return copy.root;
  });
}

function spoil(holder: { root: unknown }, { at, how, value }: Step): void {
  const places = placesIn(holder);
  const place = places[at % places.length];
  if (!place) return;
  const [parent, name] = place;
  const before = parent[name];
  if (how === "remove") delete parent[name];
  else if (how === "wrap") parent[name] = [before];
  else if (how === "double") parent[name] = [before, structuredClone(before)];
  else parent[name] = structuredClone(value);
}

/** Every place in the tree, the deeper ones more often: what stands at the top is looked at first and hides the rest. */
function placesIn(holder: { root: unknown }): [Record<string, unknown>, string][] {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    const parent = value as Record<string, unknown>;
    for (const name of Object.keys(parent).slice(0, 50)) {
      for (let n = 0; n < depth; n++) places.push([parent, name]);
      walk(parent[name], depth + 1);
    }
  };
  walk(holder.root, 1);
  return places.length > 0 ? places : [[holder, "root"]];
}

import { describe, expect, it } from "vitest";
import { evaluate, resolve, type Scope } from "./expressions.ts";
import { type Component, initialValues, readAction, readScreens, shownComponents } from "./flow-json.ts";
import { flowMarkdown } from "./flow-markdown.ts";
import { flowWords } from "./flow-words.ts";
import { monthWeeks, otherMonth } from "./month.ts";
import { problemOf, problemsOf } from "./validate.ts";

const scope: Scope = {
  data: { name: "Dana", list: [{ id: "a", title: "A" }], open: true, age: "21" },
  form: { people: "6", terms: false, extras: [] },
  screens: { FIRST: { data: {}, form: { city: "Haifa" } } },
};

describe("bindings", () => {
  it.each([
    ["${data.name}", "Dana"],
    ["${form.terms}", false],
    ["${data.list}", [{ id: "a", title: "A" }]],
    ["${screen.FIRST.form.city}", "Haifa"],
    ["${data.nothing.at.all}", undefined],
    ["Hello ${data.name}, ${form.people} people", "Hello Dana, 6 people"],
    ["`'Hello ' ${data.name} '!'`", "Hello Dana!"],
    ["`${form.people} * 2 + 1`", 13],
    ["plain", "plain"],
  ])("%s is %j", (text, value) => {
    expect(resolve(text, scope)).toEqual(value);
  });

  it("reach into whatever holds them", () => {
    expect(resolve({ a: ["${data.name}", { b: "${form.people}" }], c: 3 }, scope)).toEqual({
      a: ["Dana", { b: "6" }],
      c: 3,
    });
  });

  it.each([
    ["${form.people} > 4", true],
    ["${form.people} > 4 && !${data.open}", false],
    ["${data.name} == 'Dana' || ${form.terms}", true],
    ["(${form.people} - 2) * 3 >= 12", true],
    ["${data.name} != 'it\\'s'", true],
    ["${data.age} == 21", true],
    ["${form.terms}", false],
    ["true && (false || true)", true],
  ])("%s holds: %j", (condition, holds) => {
    expect(evaluate(condition, scope)).toBe(holds);
  });
});

const screen = (children: unknown[]) =>
  readScreens({ screens: [{ id: "S", title: "T", layout: { type: "SingleColumnLayout", children } }] })[0]!;
const typesOf = (components: Component[]) => components.map(({ type }) => type);

describe("what a screen shows", () => {
  it("opens forms, decides If and Switch, leaves out what is invisible", () => {
    const { children } = screen([
      { type: "TextBody", text: "${data.name}", visible: "${form.terms}" },
      {
        type: "Form",
        children: [
          {
            type: "If",
            condition: "${form.people} > 4",
            then: [{ type: "OptIn", name: "o" }],
            else: [{ type: "Image" }],
          },
          {
            type: "Switch",
            value: "${data.name}",
            cases: { Dana: [{ type: "DatePicker" }], default: [{ type: "Image" }] },
          },
          { type: "Switch", value: "x", cases: { default: [{ type: "TextArea" }] } },
        ],
      },
      { type: "Footer", label: "Go", "on-click-action": { name: "complete", payload: { who: "${data.name}" } } },
    ]);
    const shown = shownComponents(children, scope);
    expect(typesOf(shown)).toEqual(["OptIn", "DatePicker", "TextArea", "Footer"]);
    expect(readAction(shown.at(-1)?.["on-click-action"], scope)).toEqual({
      name: "complete",
      payload: { who: "Dana" },
    });
  });

  it("fills fields from the form's values and from their own, also inside an If", () => {
    const first = screen([
      {
        type: "Form",
        "init-values": { people: "2", name: "${data.name}" },
        children: [
          { type: "If", condition: "false", then: [{ type: "TextInput", name: "late", "init-value": "later" }] },
          { type: "Dropdown", name: "people", "init-value": "3" },
        ],
      },
    ]);
    expect(initialValues(first, scope)).toEqual({ people: "3", name: "Dana", late: "later" });
  });

  it("what is no flow has no screens, and unknown actions do nothing", () => {
    expect(readScreens("nonsense")).toEqual([]);
    expect(readScreens({ screens: [7] })[0]).toMatchObject({ id: "", children: [] });
    expect(readAction({ name: "dance" }, scope)).toBeNull();
    expect(
      readAction({ name: "navigate", next: { type: "screen", name: "B" }, payload: { n: "${form.people}" } }, scope),
    ).toEqual({ name: "navigate", screen: "B", payload: { n: "6" } });
  });
});

const said = flowWords.en;
const items = ["a", "b", "c"].map((id) => ({ id, title: id }));

describe("answers that are wrong", () => {
  it.each<[Component, unknown, string | null]>([
    [{ type: "TextInput", name: "n", required: true }, "  ", said.needed],
    [{ type: "TextInput", name: "n" }, "", null],
    [{ type: "TextInput", name: "n", "min-chars": 3 }, "ab", said.tooShort(3)],
    [{ type: "TextInput", name: "n", "max-chars": 2 }, "😀😀", null],
    [{ type: "TextInput", name: "n", "max-chars": "2" }, "😀😀😀", said.tooLong(2)],
    [{ type: "TextInput", name: "n", "input-type": "email" }, "dana@", said.wrong.email ?? ""],
    [{ type: "TextInput", name: "n", "input-type": "number" }, "12.5", null],
    [{ type: "TextInput", name: "n", pattern: "[A-Z]{2}\\d", "error-message": "Like AB1" }, "ab1", "Like AB1"],
    [{ type: "TextInput", name: "n", pattern: "([" }, "anything", null],
    [{ type: "OptIn", name: "n", required: true }, false, said.needed],
    [{ type: "CheckboxGroup", name: "n", "data-source": items, "min-selected-items": 2 }, [], said.tooFew(2)],
    [{ type: "CheckboxGroup", name: "n", "data-source": items, "min-selected-items": 2 }, ["a"], said.tooFew(2)],
    [{ type: "ChipsSelector", name: "n", "data-source": items, "max-selected-items": 1 }, ["a", "b"], said.tooMany(1)],
    [{ type: "DatePicker", name: "n", "min-date": "2026-08-06" }, "2026-08-05", said.dayClosed],
    [{ type: "DatePicker", name: "n", "min-date": "1785974400000" }, "1785974400000", null],
    [{ type: "DatePicker", name: "n", "unavailable-dates": ["2026-08-07"] }, "2026-08-07", said.dayClosed],
    [{ type: "CalendarPicker", name: "n", "include-days": ["Mon"] }, "2026-08-06", said.dayClosed],
    [
      { type: "CalendarPicker", name: "n", mode: "range" },
      { "start-date": "2026-08-06", "end-date": null },
      said.rangeMissing,
    ],
    [
      { type: "CalendarPicker", name: "n", mode: "range", "min-days": 3 },
      { "start-date": "2026-08-06", "end-date": "2026-08-07" },
      said.tooFewDays(3),
    ],
  ])("%j with %j", (component, value, problem) => {
    expect(problemOf(component, value, said)).toBe(problem);
  });

  it("a field that is off, or shows nothing to fill in, is never wrong", () => {
    const shown: Component[] = [
      { type: "TextInput", name: "off", required: true, enabled: false },
      { type: "TextBody", text: "x" },
      { type: "TextInput", name: "on", required: true },
    ];
    expect(problemsOf(shown, {}, said)).toEqual({ on: said.needed });
  });
});

it("a month stands in weeks from Sunday on", () => {
  const weeks = monthWeeks("2026-08");
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-08-01"]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  expect([otherMonth("2026-12", 1), otherMonth("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
});

it.each([
  ["**bold** and *italic*", "*bold* and _italic_"],
  ["# Title\n+ one", "*Title*\n- one"],
  ["~~old~~ [site](https://example.com)", "~old~ site https://example.com"],
  ["2 * 3 * 4", "2 * 3 * 4"],
])("Markdown %j is drawn as %j", (markdown, whatsapp) => {
  expect(flowMarkdown(markdown)).toBe(whatsapp);
});

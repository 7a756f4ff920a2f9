// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Flow JSON names its data so
import { expect, test } from "vitest";
import { validateFlow } from "./validate.ts";

type Json = Record<string, unknown>;
/** The branch of an `If` that is taken. */
const yes = "then";
const footer = (action: Json, more: Json = {}) => ({ type: "Footer", label: "Go", "on-click-action": action, ...more });
const complete = { name: "complete", payload: {} };
const navigate = (name: string, payload: Json = {}) => ({ name: "navigate", next: { type: "screen", name }, payload });
const exchange = { name: "data_exchange", payload: {} };
const heading = { type: "TextHeading", text: "Hello" };
const input = (name: string, more: Json = {}) => ({ type: "TextInput", name, label: "Name", ...more });
const screen = (id: string, children: unknown[], more: Json = {}) => ({
  id,
  title: id,
  layout: { type: "SingleColumnLayout", children },
  ...more,
});
const last = (id: string, children: unknown[] = [heading, footer(complete)], more: Json = {}) =>
  screen(id, children, { terminal: true, ...more });
const flow = (screens: unknown[], more: Json = {}) => ({ version: "7.2", screens, ...more });
const errorsOf = (json: Json) => validateFlow(JSON.stringify(json, null, 2)).map(({ error }) => error);

const twoScreens = flow([
  screen("FIRST", [input("name"), footer(navigate("SECOND", { name: "${form.name}", count: 1 }))]),
  last(
    "SECOND",
    [{ type: "TextBody", text: "Hi ${data.name}" }, footer({ name: "complete", payload: { n: "${data.count}" } })],
    {
      data: { name: { type: "string", __example__: "Dana" }, count: { type: "number", __example__: 1 } },
    },
  ),
]);
const withEndpoint = flow(
  [
    screen(
      "CHOOSE",
      [
        { type: "Dropdown", name: "day", label: "Day", "data-source": "${data.days}", "on-select-action": exchange },
        footer(exchange),
      ],
      {
        data: {
          days: {
            type: "array",
            items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
            __example__: [{ id: "1", title: "Sunday" }],
          },
        },
      },
    ),
    last("CONFIRM", [heading, footer(exchange)], { refresh_on_back: true }),
  ],
  { data_api_version: "3.0", routing_model: { CHOOSE: ["CONFIRM"], CONFIRM: [] } },
);
const branching = flow([
  last("ONLY", [
    { type: "OptIn", name: "yes", label: "Yes?" },
    {
      type: "If",
      condition: "${form.yes}",
      [yes]: [footer(complete)],
      else: [heading, footer(complete)],
    },
  ]),
]);

test.each([
  ["one screen", flow([last("ONLY")])],
  ["two screens and what goes between them", twoScreens],
  ["screens by an endpoint", withEndpoint],
  ["footers in every branch", branching],
  [
    "what another screen knew",
    flow([
      screen("A", [input("x"), footer(navigate("B"))]),
      last("B", [{ type: "TextBody", text: "${screen.A.form.x}" }, footer(complete)]),
    ]),
  ],
  [
    "a form of old",
    flow([last("A", [{ type: "Form", name: "f", children: [input("x"), footer(complete)] }])], { version: "3.1" }),
  ],
  ["an expression", flow([last("A", [input("x"), { type: "TextBody", text: "`'Hi ' ${form.x}`" }, footer(complete)])])],
])("%s is fine", (_name, json) => {
  expect(validateFlow(JSON.stringify(json))).toEqual([]);
});

const broken: [string, Json, string][] = [
  ["no version", { screens: [last("A")] }, "MISSING_FLOW_JSON_VERSION"],
  ["a version that is none", flow([last("A")], { version: 7 }), "INVALID_FLOW_JSON_VERSION"],
  ["a version to come", flow([last("A")], { version: "99.0" }), "UNSUPPORTED_FLOW_JSON_VERSION"],
  ["no screens", { version: "7.2" }, "MISSING_REQUIRED_TYPE_PROPERTY"],
  ["an empty list of screens", flow([]), "MIN_ITEMS_REQUIRED"],
  ["a property of one's own", flow([last("A")], { myNewProp: "hello" }), "INVALID_PROPERTY_KEY"],
  ["an endpoint in the JSON", flow([last("A")], { data_channel_uri: "https://example.com" }), "INVALID_PROPERTY_KEY"],
  [
    "another data API",
    flow([last("A")], { data_api_version: "9.0", routing_model: { A: [] } }),
    "INVALID_PROPERTY_VALUE",
  ],
  ["the same screen twice", flow([last("A"), last("A")]), "DUPLICATE_SCREEN_IDS"],
  ["a screen called success", flow([last("success")]), "SCREEN_ID_IS_RESERVED_KEYWORD"],
  ["a screen with a digit", flow([last("A_1")]), "PATTERN_MISMATCH"],
  ["a screen without a name", flow([last("")]), "MIN_CHARS_REQUIRED"],
  ["a screen with a colour", flow([last("A", undefined, { colour: "red" })]), "INVALID_PROPERTY_KEY"],
  ["a screen without a layout", flow([{ id: "A", terminal: true }, last("B")]), "MISSING_REQUIRED_TYPE_PROPERTY"],
  ["a layout that is a text", flow([{ id: "A", layout: "wide" }, last("B")]), "INVALID_PROPERTY_VALUE"],
  [
    "a layout of another type",
    flow([last("A", [], { layout: { type: "Grid", children: [footer(complete)] } })]),
    "INVALID_PROPERTY_VALUE",
  ],
  ["no last screen", flow([screen("A", [footer(exchange)])]), "MISSING_TERMINAL_SCREEN"],
  ["a last screen without a footer", flow([last("A", [heading])]), "MISSING_FOOTER_ON_TERMINAL_SCREEN"],
  ["a flow that never ends well", flow([last("A", undefined, { success: false })]), "INVALID_PROPERTY_VALUE"],
  [
    "success in the middle",
    flow([screen("A", [footer(navigate("B"))], { success: true }), last("B")]),
    "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
  ],
  ["an unknown component", flow([last("A", [{ type: "Wheel" }, footer(complete)])]), "INVALID_PROPERTY_VALUE"],
  [
    "a component newer than its version",
    flow([last("A", [{ type: "ChipsSelector", name: "a", label: "A", "data-source": [] }, footer(complete)])], {
      version: "6.0",
    }),
    "INVALID_PROPERTY_VALUE",
  ],
  [
    "a component without a type",
    flow([last("A", [{ text: "x" }, footer(complete)])]),
    "MISSING_REQUIRED_TYPE_PROPERTY",
  ],
  [
    "a component that lacks its label",
    flow([last("A", [{ type: "TextInput", name: "a" }, footer(complete)])]),
    "MISSING_REQUIRED_TYPE_PROPERTY",
  ],
  [
    "a component with another's property",
    flow([last("A", [{ ...heading, "max-chars": 5 }, footer(complete)])]),
    "INVALID_PROPERTY_KEY",
  ],
  [
    "a flag that is a text",
    flow([last("A", [input("a", { enabled: "yes" }), footer(complete)])]),
    "INVALID_PROPERTY_TYPE",
  ],
  [
    "an input of an unknown kind",
    flow([last("A", [input("a", { "input-type": "colour" }), footer(complete)])]),
    "INVALID_ENUM_VALUE",
  ],
  ["an empty heading", flow([last("A", [{ type: "TextHeading", text: " " }, footer(complete)])]), "PATTERN_MISMATCH"],
  [
    "more at least than at most",
    flow([last("A", [input("a", { "min-chars": 5, "max-chars": 2 }), footer(complete)])]),
    "MIN_VALUE_GREATER_THAN_MAX",
  ],
  ["half a caption", flow([last("A", [footer(complete, { "left-caption": "x" })])]), "INVALID_DEPENDENCIES"],
  [
    "captions everywhere",
    flow([last("A", [footer(complete, { "left-caption": "x", "right-caption": "y", "center-caption": "z" })])]),
    "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
  ],
  ["two footers", flow([last("A", [footer(complete), footer(complete)])]), "MAX_FOOTER_PER_SCREEN"],
  [
    "a footer beside those of branches",
    flow([
      last("A", [...(branching.screens[0] as { layout: { children: unknown[] } }).layout.children, footer(complete)]),
    ]),
    "MORE_THAN_ONE_FOOTER",
  ],
  [
    "a footer in one branch",
    flow([
      last("A", [
        { type: "OptIn", name: "y", label: "?" },
        { type: "If", condition: "${form.y}", [yes]: [footer(complete)] },
      ]),
    ]),
    "MISSING_FOOTER_IN_IF_ELSE_BRANCHES",
  ],
  [
    "a footer in one case",
    flow([
      last("A", [input("y"), { type: "Switch", value: "${form.y}", cases: { a: [footer(complete)], b: [heading] } }]),
    ]),
    "MISSING_FOOTER_IN_SWITCH_BRANCHES",
  ],
  [
    "an empty branch",
    flow([
      last("A", [{ type: "If", condition: "${data.x}", [yes]: [] }, footer(complete)], {
        data: { x: { type: "boolean" } },
      }),
    ]),
    "INVALID_PROPERTY_VALUE",
  ],
  [
    "three links",
    flow(
      [
        last(
          "A",
          [
            ...[1, 2, 3].map(() => ({ type: "EmbeddedLink", text: "x", "on-click-action": exchange })),
            footer(complete),
          ],
          {},
        ),
      ],
      { data_api_version: "3.0", routing_model: { A: [] } },
    ),
    "MAX_EMBEDDED_LINK_PER_SCREEN",
  ],
  [
    "four pictures",
    flow([last("A", [...[1, 2, 3, 4].map(() => ({ type: "Image", src: "aGk=" })), footer(complete)])]),
    "MAX_IMAGE_PER_SCREEN",
  ],
  [
    "the same name twice",
    flow([last("A", [input("a"), input("a"), footer(complete)])]),
    "DUPLICATE_FORM_COMPONENT_NAMES",
  ],
  [
    "an input beside a form",
    flow([last("A", [input("a"), { type: "Form", name: "f", children: [input("b")] }, footer(complete)])]),
    "COMPONENTS_OUTSIDE_FORM",
  ],
  [
    "an input without a form, of old",
    flow([last("A", [input("a"), footer(complete)])], { version: "3.1" }),
    "KEYWORD_ONE_OF",
  ],
  ["data without a type", flow([last("A", undefined, { data: { name: {} } })]), "INVALID_SCREEN_DATA"],
  ["a list of nothing", flow([last("A", undefined, { data: { names: { type: "array" } } })]), "INVALID_SCREEN_DATA"],
  [
    "an example of another type",
    flow([last("A", undefined, { data: { n: { type: "number", __example__: "1" } } })]),
    "INVALID_SCREEN_DATA",
  ],
  [
    "an example inside",
    flow([
      last("A", undefined, { data: { o: { type: "object", properties: { n: { type: "number", __example__: 1 } } } } }),
    ]),
    "INVALID_SCREEN_DATA",
  ],
  [
    "data nobody gives",
    flow([last("A", [{ type: "TextBody", text: "${data.name}" }, footer(complete)])]),
    "INVALID_SCREEN_DYNAMIC_DATA",
  ],
  [
    "an input nobody has",
    flow([last("A", [footer({ name: "complete", payload: { x: "${form.x}" } })])]),
    "INVALID_ON_CLICK_ACTION_PAYLOAD",
  ],
  [
    "another screen that is none",
    flow([last("A", [{ type: "TextBody", text: "${screen.B.form.x}" }, footer(complete)])]),
    "INVALID_SCREEN_DATA",
  ],
  ["an end in the middle", flow([screen("A", [footer(complete)]), last("B")]), "INVALID_COMPLETE_ACTION"],
  [
    "a link that ends",
    flow([last("A", [{ type: "EmbeddedLink", text: "x", "on-click-action": complete }, footer(complete)])]),
    "INVALID_ENUM_VALUE",
  ],
  ["an exchange without an endpoint", flow([last("A", [footer(exchange)])]), "MISSING_REQUIRED_PROPERTY"],
  ["a way to itself", flow([last("A", [footer(navigate("A"))])]), "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME"],
  ["a way to nowhere", flow([last("A", [footer(navigate("B"))])]), "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME"],
  [
    "more than the next screen takes",
    flow([screen("A", [footer(navigate("B", { x: 1 }))]), last("B")]),
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
  ],
  [
    "less than the next screen takes",
    flow([screen("A", [footer(navigate("B"))]), last("B", undefined, { data: { x: { type: "number" } } })]),
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
  ],
  [
    "another type than the next screen takes",
    flow([screen("A", [footer(navigate("B", { x: "1" }))]), last("B", undefined, { data: { x: { type: "number" } } })]),
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
  ],
  ["a screen apart", flow([last("A"), last("B")]), "INVALID_ROUTING_MODEL"],
  [
    "a circle",
    flow([screen("A", [footer(navigate("B"))]), last("B", [footer(navigate("A"))])]),
    "INVALID_ROUTING_MODEL",
  ],
  ["an endpoint without routes", { ...withEndpoint, routing_model: undefined }, "MISSING_REQUIRED_PROPERTY"],
  ["routes that leave one out", { ...withEndpoint, routing_model: { CHOOSE: [] } }, "INVALID_ROUTING_MODEL"],
  [
    "routes to nowhere",
    { ...withEndpoint, routing_model: { CHOOSE: ["CONFIRM", "X"], CONFIRM: [] } },
    "INVALID_ROUTING_MODEL",
  ],
  [
    "routes back",
    { ...withEndpoint, routing_model: { CHOOSE: ["CONFIRM"], CONFIRM: ["CHOOSE"] } },
    "INVALID_ROUTING_MODEL",
  ],
  ["refreshing without an endpoint", flow([last("A", undefined, { refresh_on_back: true })]), "INVALID_PROPERTY_VALUE"],
];

test.each(broken)("%s", (_name, json, error) => {
  expect(errorsOf(json)).toContain(error);
});

test("what is no JSON is one error", () => {
  expect(validateFlow('{"version": "7.2", "screens": [],,}')).toMatchObject([
    { error: "INVALID_FLOW_JSON", error_type: "FLOW_JSON_ERROR", line_start: 1, column_start: 1 },
  ]);
});

test("an error says where it is, by line, column and path", () => {
  const json = flow([last("A", [{ type: "Wheel" }, footer(complete)])]);
  const text = JSON.stringify(json, null, 2);
  const [error] = validateFlow(text);
  const line = text.split("\n").findIndex((each) => each.includes('"Wheel"')) + 1;
  const column = text.split("\n")[line - 1]!.indexOf('"Wheel"') + 1;
  expect(error).toEqual({
    error: "INVALID_PROPERTY_VALUE",
    error_type: "FLOW_JSON_ERROR",
    message: "Invalid value found for property 'type' at '$root/screens/0/layout/children/0'.",
    line_start: line,
    line_end: line,
    column_start: column,
    column_end: column + '"Wheel"'.length,
    pointers: [expect.objectContaining({ line_start: line, path: "screens[0].layout.children[0].type" })],
  });
});

test("a flow with 1,000 components is checked in no time", () => {
  const children = Array.from({ length: 20 }, (_, i) => input(`n_${i}`));
  const ids = Array.from({ length: 50 }, (_, i) => `S_${String.fromCharCode(65 + (i % 26))}${i < 26 ? "" : "A"}`);
  const screens = ids.map((id, i) =>
    i === 49 ? last(id, [...children, footer(complete)]) : screen(id, [...children, footer(navigate(ids[i + 1]!))]),
  );
  const started = performance.now();
  expect(validateFlow(JSON.stringify(flow(screens)))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});

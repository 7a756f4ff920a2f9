import { expect, it } from "vitest";
import { formatPhoneNumber, suggestPhoneNumber } from "./phone-number.ts";
import { jsonTokens, readableJson } from "./readable-json.ts";
import { directionOf, dirOf } from "./text-direction.ts";

it("a body escaped as Meta escapes is read in plain letters", () => {
  expect(readableJson('{"body":"\\u05d4\\u05d9\\u05d9","link":"https:\\/\\/example.com"}')).toBe(
    '{\n  "body": "היי",\n  "link": "https://example.com"\n}',
  );
});

it("a body that was cut short is still readable", () => {
  expect(readableJson('{"a":"\\u05d4\\/')).toBe('{"a":"ה/');
});

it("tokens put together are the text again, and keys are told from strings", () => {
  const text = readableJson('{"a":["x\\"y",-1.5e3,true,null,{}],"b":"c: d"}');
  const tokens = jsonTokens(text);
  expect(tokens.map((token) => token.text).join("")).toBe(text);
  expect(tokens.filter((token) => token.kind === "key").map((token) => token.text)).toEqual(['"a"', '"b"']);
  expect(tokens.find((token) => token.kind === "number")?.text).toBe("-1500");
});

it("suggests the first free number of the range nobody owns", () => {
  expect(suggestPhoneNumber([null, "972550000101"])).toBe("+972 55-000-0102");
  expect(formatPhoneNumber("15555550100")).toBe("+1 555-555-0100");
  expect(formatPhoneNumber("4915550000000")).toBe("+4915550000000");
});

it("a line runs the way its first letter runs", () => {
  expect(directionOf("2 מרגריטה Large")).toBe("rtl");
  expect(directionOf("#0184 is מוכן")).toBe("ltr");
  expect(directionOf("128.00 😋")).toBeNull();
  expect(dirOf("₪62")).toBeUndefined();
});

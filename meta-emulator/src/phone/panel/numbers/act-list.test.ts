import { expect, test } from "vitest";
import { type ActSpec, acts, firstValues, isReady, ownerActsOf } from "./act-list.ts";
import { numberWords } from "./number-words.ts";
import { problemWords } from "./problem-words.ts";

const all: ActSpec[] = [...Object.values(acts).flat(), ...ownerActsOf(true), ...ownerActsOf(false)];
const specOf = (name: string): ActSpec => {
  const spec = all.find((each) => each.name === name);
  if (!spec) throw new Error(name);
  return spec;
};

test("values become what the emulator takes: yes and no, numbers, lists", () => {
  expect(specOf("payment").make({ attached: "false" })).toEqual({ type: "payment", attached: false });
  expect(specOf("phone_number_cap").make({ most: "20" })).toEqual({ type: "phone_number_cap", most: 20 });
  expect(specOf("restrict_countries").make({ countries: "il, us" })).toMatchObject({ countries: ["IL", "US"] });
  expect(specOf("allowed_recipients").make({ waIds: "" })).toEqual({ type: "allowed_recipients", waIds: null });
  expect(specOf("allowed_recipients").make({ waIds: "+972 55-000-0101" })).toMatchObject({ waIds: ["972550000101"] });
  expect(specOf("status").make({ status: "" })).toEqual({ type: "status", status: null });
});

test("a reason goes with a rejection only", () => {
  const { make } = specOf("name_decision");
  expect(make({ decision: "APPROVED", reason: "UNKNOWN" })).toEqual({ type: "name_decision", decision: "APPROVED" });
  expect(make({ decision: "REJECTED", reason: "UNKNOWN" })).toMatchObject({ reason: "UNKNOWN" });
});

test("what is needed must be filled in first", () => {
  const { fields } = specOf("owner_text");
  expect(isReady(fields, firstValues(fields))).toBe(false);
  expect(isReady(fields, { customerId: "dana", body: "hi" })).toBe(true);
  const { fields: counted } = specOf("phone_number_cap");
  expect(isReady(counted, { most: "0" })).toBe(false);
});

test("every value that can be chosen has words in both languages", () => {
  const values = all.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === "choice" ? field.values : [])));
  for (const value of values.filter((each) => each !== ""))
    for (const language of ["en", "he"] as const) expect(numberWords[language].values[value], value).toBeTruthy();
});

test("what keeps a number from sending is said in the page's words", () => {
  const { values } = numberWords.en;
  const restricted = "The account is restricted: RESTRICTED_UTILITY_TEMPLATES.";
  expect(problemWords(restricted, "en", values)).toBe("The account is restricted: utility templates.");
  expect(problemWords("Messages to US, IL are restricted.", "he", values)).toBe("אין הודעות אל US, IL.");
  expect(problemWords("Account not registered (133010)", "en", values)).toMatch(/Register it first\. \(133010\)/u);
  expect(problemWords("Something new", "he", values)).toBe("Something new");
});

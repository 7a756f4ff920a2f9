import { expect, test } from "vitest";

const files = import.meta.glob<{ messages: { en: Record<string, string>; he: Record<string, string> } }>(
  ["./features/*/messages.ts", "./features/*/*/messages.ts", "./features/*/alert-messages.ts", "./ui/*messages.ts"],
  { eager: true },
);
const placeholdersIn = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

test.each(Object.entries(files))("%s says the same things in both languages", (_file, { messages }) => {
  for (const [key, english] of Object.entries(messages.en)) {
    const hebrew = messages.he[key] ?? "";
    expect(hebrew, key).not.toBe("");
    // "One new order" needs no number.
    if (!key.endsWith("_one")) expect(placeholdersIn(hebrew), key).toEqual(placeholdersIn(english));
  }
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeConfig, defaultConfig } from "./config.ts";
import { parseSettings, settable } from "./settings-file.ts";

test("settings of a file change what they name and leave the rest", () => {
  const settings = parseSettings('{"linkedMedia":"trust","timing":{"sentMs":0},"templates":{"paceAfter":10}}');
  const config = completeConfig(settings);
  expect(config.linkedMedia).toBe("trust");
  expect(config.timing).toEqual({ ...defaultConfig.timing, sentMs: 0 });
  expect(config.templates.paceAfter).toBe(10);
});

test("prices may be given for any country", () => {
  const { rates } = completeConfig(parseSettings('{"rates":{"DE":{"marketing":0.1}}}'));
  expect(rates).toEqual({ DE: { marketing: 0.1 } });
});

test.each([
  ['{"linkedmedia":"trust"}', "there is no setting linkedmedia"],
  ['{"timing":{"sendMs":0}}', "there is no setting timing.sendMs"],
  ['{"timing":{"sentMs":"0"}}', "timing.sentMs must be a number"],
  ['{"timing":null}', "timing must be an object"],
  ['{"people":{"usernamePrefix":"#"}}', 'people.usernamePrefix must be one of ["","@"]'],
  ['{"templates":{"contentRules":"duplicate"}}', "templates.contentRules must be a list"],
  ['{"port":4001}', "there is no setting port"],
  ["[]", "the settings must be an object"],
])("%s is refused", (text, message) => expect(() => parseSettings(text)).toThrow(message));

test("every setting stands in the documentation", () => {
  const text = readFileSync(join(import.meta.dirname, "../docs/settings.md"), "utf8");
  const names = settable.flatMap((name) => {
    const group = defaultConfig[name];
    const isGroup = name !== "rates" && typeof group === "object" && group !== null;
    return isGroup ? Object.keys(group).map((key) => `.${key}`) : [name];
  });
  expect(names.filter((name) => !text.includes(`${name}\``))).toEqual([]);
});

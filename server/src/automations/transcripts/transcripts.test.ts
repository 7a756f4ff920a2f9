import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { Stage } from "./test-transcript.ts";

const clock = heldClock("2026-03-10T10:00:00Z");
let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
});
afterAll(() => platform.close());

/** A changed answer is looked at, then written with `vitest -u`. */
describe.each(["en", "he"] as const)("in %s", (language) => {
  const folder = `${import.meta.dirname}/${language}`;
  test.each(readdirSync(folder))("%s goes as it is written", async (file) => {
    const stage = await Stage.open(platform, clock, language);
    const played = await stage.play(readFileSync(`${folder}/${file}`, "utf8"));
    await expect(`${played}${await stage.end()}`).toMatchFileSnapshot(`${folder}/${file}`);
  });
});

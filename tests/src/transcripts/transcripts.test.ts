import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, inject, test } from "vitest";
import { signUp } from "./pizzeria.ts";
import { Stage } from "./stage.ts";

const house = inject("house");
let owner: Record<string, string>;
beforeAll(async () => {
  owner = await signUp(house);
});

/**
 * Whole conversations, from the customer's phone to the placed order and back. A changed answer is read, then written
 * with `vitest -u`.
 */
describe.concurrent.each(["en", "he"] as const)("in %s", (language) => {
  const folder = `${import.meta.dirname}/${language}`;
  test.for(readdirSync(folder))("%s goes as it is written", async (file, { expect }) => {
    const stage = await Stage.open(house, owner, language);
    const played = await stage.play(readFileSync(`${folder}/${file}`, "utf8"));
    await expect(`${played}${await stage.end()}`).toMatchFileSnapshot(`${folder}/${file}`);
  });
});

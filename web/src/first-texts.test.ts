import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { features, textsOf } from "./i18n.ts";

const here = import.meta.dirname;
/** What is drawn before anything is fetched later: the shell, the inbox without a thread. */
const screens = ["features/shell/Shell.tsx", "features/inbox/InboxPage.tsx"];
/** Words of acts that fetch all texts before they speak. */
const speakLater = ["features/orders/taps/use-taps.ts"];

/** These files and all they import before they run. */
function reachable(from: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type ).*?from "(\.[^"]+)"/gms))
      if (path !== undefined) visit(join(dirname(file), path));
  };
  for (const file of from) visit(join(here, file));
  return [...seen];
}

/** Which texts a file asks for: whole keys, and of keys that are put together how they begin. */
function askedIn(file: string): { name: string; key: string; isWhole: boolean }[] {
  const source = readFileSync(file, "utf8");
  const hooks = source.matchAll(/(?:\{ t(?:: (\w+))? \}|const (\w+)) = useT(?:ranslation|exts)\("(\w+)"\)/g);
  return [...hooks].flatMap(([, renamed, held, name = ""]) => {
    const call = new RegExp(`(?<![\\w.])${renamed ?? held ?? "t"}\\((?:[^"\`(]*\\? )?(["\`])([\\w.]+)(["\`$])`, "g");
    return [...source.matchAll(call)].map(([, , key = "", end]) => ({ name, key, isWhole: end !== "$" }));
  });
}

test("every text that the first screen draws comes with it", () => {
  const asked = reachable(screens)
    .filter((file) => !speakLater.some((late) => file.endsWith(late)))
    .flatMap((file) => askedIn(file).map((one) => ({ ...one, file: file.slice(here.length + 1) })));
  expect(asked.length).toBeGreaterThan(60);
  const missing = asked.filter(({ name, key, isWhole }) => {
    const texts = Object.entries(features).find(([known]) => known === name)?.[1].en ?? {};
    const fits = (known: string) =>
      isWhole ? known.replace(/_(one|two|other)$/, "") === key || known === key : known.startsWith(key);
    const late = Object.keys(textsOf(name as keyof typeof features, "others", texts));
    return late.some(fits);
  });
  // These two fetch the others before they are shown.
  expect(missing.filter(({ file }) => !/Banners\.tsx|DisputeBanner\.tsx/.test(file))).toEqual([]);
});

import type { Plugin } from "vite";

const source = new URL("src/i18n.ts", import.meta.url).href;
const partOf = (id: string) => /^\0?virtual:texts\/(he|en)\/(first|others)$/.exec(id);

type Source = { features: Record<string, Record<string, object>>; firstTexts: readonly string[] };

/**
 * `virtual:texts/he/first`, `virtual:texts/he/others` and the same in English: what `src/i18n.ts` gathers, in one language
 * each. In a build they are data, which a browser reads faster than code; while developing they follow the files.
 */
export function texts(): Plugin {
  let builds = false;
  return {
    name: "texts",
    configResolved: ({ command }) => {
      builds = command === "build";
    },
    resolveId: (id) => (partOf(id) === null ? null : `\0${id}`),
    async load(id) {
      const [, language = "en", part] = partOf(id) ?? [];
      if (part === undefined) return null;
      if (!builds)
        return `import { features, firstTexts } from "/src/i18n.ts";
const mine = Object.entries(features).filter(([name]) => firstTexts.includes(name) === ${part === "first"});
export default Object.fromEntries(mine.map(([name, messages]) => [name, messages.${language}]));`;
      const { features, firstTexts }: Source = await import(source);
      const mine = Object.entries(features).filter(([name]) => firstTexts.includes(name) === (part === "first"));
      const data = Object.fromEntries(mine.map(([name, messages]) => [name, messages[language]]));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
}

import type { Plugin } from "vite";

const source = new URL("src/i18n.ts", import.meta.url).href;
const partOf = (id: string) => /^\0?virtual:texts\/(he|en)\/(first|others)$/.exec(id);

type Source = {
  features: Record<string, Record<string, object>>;
  textsOf: (name: string, part: string, texts: object) => object;
};

const partsOf = ({ features, textsOf }: Source, language: string, part: string): object =>
  Object.fromEntries(
    Object.entries(features)
      .map(([name, messages]) => [name, textsOf(name, part, messages[language] ?? {})] as const)
      .filter(([, texts]) => Object.keys(texts).length > 0),
  );

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
        return `import { features, textsOf } from "/src/i18n.ts";
export default (${String(partsOf)})({ features, textsOf }, "${language}", "${part}");`;
      const data = partsOf(await import(source), language, part);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
}

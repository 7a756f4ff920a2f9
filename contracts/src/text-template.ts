const placeholder = /\{\{\s*([\p{L}\p{N}_]*)\s*\}\}/gu;

/** Names of the variables in a template, each once, in the order they are written. */
export const variablesIn = (template: string): string[] => [
  ...new Set([...template.matchAll(placeholder)].map(([, name = ""]) => name)),
];

/** In one go: what fills a variable is never read as a template. A variable that nothing fills is left out. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(placeholder, (_whole, name: string) => String(values[name] ?? ""));

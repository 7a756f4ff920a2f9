export type ViewFilters = Readonly<Record<string, string>>;

/** Whether two narrow a list in the same way, in whatever order they say it. */
export function isSameView(one: ViewFilters, other: ViewFilters): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

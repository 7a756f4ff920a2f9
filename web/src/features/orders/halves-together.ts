type OnHalf = { name: string; kind: string; half: 1 | 2 | null };

/** What is on the same half as one, where the first of it stands: the half is named once, and read at a glance. */
export function halvesTogether<Option extends OnHalf>(options: readonly Option[]): Option[] {
  const together: Option[] = [];
  for (const option of options) {
    const at = together.findIndex(({ kind, half }) => kind === "half" && option.kind === kind && option.half === half);
    const same = together[at];
    if (same === undefined) together.push(option);
    else together[at] = { ...same, name: `${same.name} + ${option.name}` };
  }
  return together;
}

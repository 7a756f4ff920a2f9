/**
 * Keeps rows from moving under someone's pointer: while `shown` is held, known rows stay where they are (with new
 * contents), new ones wait and are only counted, and those that left are gone.
 */
export function steadyOrder<T extends { id: string }>(shown: readonly string[], items: T[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const held: T[] = [];
  for (const id of shown) {
    const item = byId.get(id);
    if (item === undefined) continue;
    held.push(item);
    byId.delete(id);
  }
  const lastKnown = items.findLastIndex((item) => !byId.has(item.id));
  // What follows the last known row is a further page: it may be appended without moving anything.
  const further = lastKnown === -1 ? items : items.slice(lastKnown + 1);
  return { items: [...held, ...further], waiting: byId.size - further.length };
}

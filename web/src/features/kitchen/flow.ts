import type { Ticket } from "./tickets.ts";

/** A column, by its place. */
export type Stack = { place: number; height: number; tickets: Ticket[] };

/**
 * Tickets one after the other into the shortest column, so that the most urgent stand at the start and on top. Heights are
 * guessed from what is on them, in lines: a ticket that is measured first would jump.
 */
export function flowInto(columns: number, tickets: readonly Ticket[]): Stack[] {
  const stacks: Stack[] = Array.from({ length: Math.max(1, columns) }, (_, place) => ({
    place,
    height: 0,
    tickets: [],
  }));
  for (const ticket of tickets) {
    const shortest = stacks.reduce((best, stack) => (stack.height < best.height - 0.5 ? stack : best));
    shortest.tickets.push(ticket);
    shortest.height += heightOf(ticket);
  }
  return stacks;
}

function heightOf({ order, before, added, removed }: Ticket): number {
  const lines = [...before, ...added].reduce(
    (sum, { item }) => sum + 1.2 + (item.options.length > 0 ? 0.4 : 0) + (item.note === null ? 0 : 0.4),
    0,
  );
  const notes = [order.kitchenNote, order.customerNote].filter((note) => note !== null).length;
  return 2.5 + lines + notes + removed.length * 1.5 + (added.length > 0 ? 0.7 : 0);
}

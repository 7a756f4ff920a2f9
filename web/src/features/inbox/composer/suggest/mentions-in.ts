import type { NoteMention } from "@croozer/contracts/mentions";

export type Named = { id: string; name: string };
export type Nameable = { members: readonly Named[]; teams: readonly Named[] };

/**
 * Whom a note names: each `@` followed by the whole name of a colleague or a team, the longest that fits. Of two of the same
 * name the one that was picked is meant, else the colleague.
 */
export function mentionsIn(
  body: string,
  { members, teams }: Nameable,
  picked: ReadonlyMap<string, string>,
): NoteMention[] {
  const byLength = [...members, ...teams].sort((a, b) => b.name.length - a.name.length);
  const isTeam = new Set(teams.map(({ id }) => id));
  const found: NoteMention[] = [];
  let at = body.indexOf("@");
  while (at !== -1) {
    const rest = body.slice(at + 1);
    const named = byLength.find(({ name }) => {
      const next = rest[name.length];
      return name !== "" && rest.startsWith(name) && (next === undefined || !/[\p{L}\p{N}]/u.test(next));
    });
    if (named !== undefined) {
      const id = picked.get(named.name) ?? named.id;
      const place = { start: at, length: named.name.length + 1 };
      found.push(isTeam.has(id) ? { ...place, teamId: id } : { ...place, memberId: id });
    }
    at = body.indexOf("@", at + (named === undefined ? 1 : named.name.length + 1));
  }
  return found;
}

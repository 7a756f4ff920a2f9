import type { NoteMention } from "@croozer/contracts/mentions";

export type Named = { id: string; name: string };

/**
 * Whom a note names: each `@` followed by a colleague's whole name, the longest that fits. Of two of the same name the one
 * that was picked is meant.
 */
export function mentionsIn(body: string, team: readonly Named[], picked: ReadonlyMap<string, string>): NoteMention[] {
  const byLength = [...team].sort((a, b) => b.name.length - a.name.length);
  const found: NoteMention[] = [];
  let at = body.indexOf("@");
  while (at !== -1) {
    const rest = body.slice(at + 1);
    const member = byLength.find(({ name }) => {
      const next = rest[name.length];
      return name !== "" && rest.startsWith(name) && (next === undefined || !/[\p{L}\p{N}]/u.test(next));
    });
    if (member !== undefined) {
      const memberId = picked.get(member.name) ?? member.id;
      found.push({ start: at, length: member.name.length + 1, memberId });
    }
    at = body.indexOf("@", at + (member === undefined ? 1 : member.name.length + 1));
  }
  return found;
}

/**
 * An address that came by mail or push names the business it is of. Which of a member's it asks for, null for one that is
 * not theirs, and the address without it: it holds for the moment of arriving, not for a page that is kept or shared.
 */
export function askedBusiness(
  theirs: readonly string[],
  href: string,
): { businessId: string | null; href: string } | null {
  const url = new URL(href, "http://here");
  const asked = url.searchParams.get("business");
  if (asked === null) return null;
  url.searchParams.delete("business");
  return { businessId: theirs.includes(asked) ? asked : null, href: `${url.pathname}${url.search}${url.hash}` };
}

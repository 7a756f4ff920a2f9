/** A picture with the name's initials, as SVG. */
export function portraitOf(name: string): string {
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .slice(0, 2)
    .replace(/[^\p{L}\p{N}]/gu, "");
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="hsl(${hue} 45% 55%)"/><text x="100" y="125" font-family="sans-serif" font-size="72" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
}

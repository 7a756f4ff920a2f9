const longest = 120;
/** Control characters, and the marks that let a name read backwards: `invoice\u202Efdp.exe`. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The name a person gave a file, fit to be shown and saved: the last part of a path, without what is invisible, not
 * longer than most systems take, its ending kept. Null when nothing is left.
 */
export function safeName(given: string | null): string | null {
  const plain = (given ?? "")
    .normalize("NFC")
    .split(/[/\\]/)
    .at(-1)
    ?.replace(hidden, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  if (!plain) return null;
  const letters = [...plain];
  if (letters.length <= longest) return plain;
  const [ending = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? [];
  return letters.slice(0, longest - ending.length).join("") + ending;
}

/** Value of `Content-Disposition` (RFC 6266): an ASCII name for old programs, the real one beside it. */
export function disposition(kind: "inline" | "attachment", name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

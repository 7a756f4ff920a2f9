/** A part of a message that names a file of ours, wherever in the content it stands: the message itself, a header, a card. */
export type Part = { fileId: string; mediaId: string | null };

const isPart = (value: object): value is Part => "fileId" in value && typeof value.fileId === "string";

/** Ids of all files that a message names, each once. */
export function fileIdsOf(content: unknown): string[] {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isPart(value)) ids.add(value.fileId);
    for (const part of Object.values(value)) look(part);
  };
  look(content);
  return [...ids];
}

/** A copy with every part that names a file changed. */
export function mapParts<T>(content: T, change: (part: Part) => Part): T {
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(copy);
    const copied = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
    return isPart(copied) ? change(copied) : copied;
  };
  // The same shape with other ids in it.
  return copy(content) as T;
}

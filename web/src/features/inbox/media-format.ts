/** `0:07`, `12:30` */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** `application/pdf` → `PDF`, by the name when there is one. */
export function fileLabel(name: string | null, mimeType: string | null): string | null {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name ?? "")?.[1] ?? mimeType?.split(/[/;]/)[1]?.split(/[.+-]/).at(-1);
  return ending?.slice(0, 8).toUpperCase() ?? null;
}

/** Whether a signed address is over, or nearly. */
export function isOver(url: string, nowMs: number): boolean {
  const until = Number(new URLSearchParams(url.split("?")[1] ?? "").get("until"));
  return until * 1000 - nowMs < 5_000;
}

import type { Tx } from "../platform/db/tx.ts";
import type { Signer } from "../platform/secrets/signer.ts";

export const variants = ["original", "preview"] as const;
export type Variant = (typeof variants)[number];

/** Addresses live between one and two of these; within one they stay the same, so that browsers need not load again. */
const stepSeconds = 10 * 60;

const signedText = (fileId: string, variant: Variant, until: number) => `file ${fileId} ${variant} ${until}`;

/** A path that shows a file to whoever has it, for some minutes. */
export function signedPath(tx: Tx, fileId: string, variant: Variant): string {
  const until = (Math.floor(tx.now().getTime() / 1000 / stepSeconds) + 2) * stepSeconds;
  const query = new URLSearchParams({
    business: tx.businessId,
    until: String(until),
    signature: tx.sign(signedText(fileId, variant, until)),
  });
  return `/api/files/${fileId}/${variant}?${query}`;
}

/** Seconds that an address is good for; null when it is too old or nobody of ours made it. */
export function secondsLeft(
  signer: Signer,
  now: Date,
  link: { business: string; fileId: string; variant: Variant; until: number; signature: string },
): number | null {
  const left = link.until - Math.floor(now.getTime() / 1000);
  if (left <= 0) return null;
  const text = signedText(link.fileId, link.variant, link.until);
  return signer.verify(link.business, text, link.signature) ? left : null;
}

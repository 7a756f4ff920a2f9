import { createHash } from "node:crypto";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { beginChange } from "./changes.ts";

export const maxPictureBytes = 5 * 1024 * 1024;

/** Media type by the ending that `storePicture` gives. */
export const pictureTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  svg: "image/svg+xml",
};

const storageKey = (businessId: string, key: string) => `businesses/${businessId}/pictures/${key}`;

/** What the bytes are, whatever the sender called them. Drawings (SVG) can hold scripts: only our own are taken. */
function kindOf(bytes: Buffer, drawings: boolean): string | null {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return "png";
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpg";
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP") return "webp";
  if (drawings && bytes.toString("utf8", 0, 200).trimStart().startsWith("<svg")) return "svg";
  return null;
}

/**
 * Keeps a picture of a business under a key made of its contents, so that it never changes under its address. Touches
 * the file store: call it with no transaction open.
 * @param from `upload` for what a person sent, `ours` for drawings that come with the program
 * @throws `request.too_large` over 5 MB, `catalogue.picture_unsupported` for anything but PNG, JPEG, WebP
 */
export async function storePicture(
  storage: Storage,
  businessId: string,
  bytes: Buffer,
  from: "upload" | "ours",
): Promise<string> {
  if (bytes.length > maxPictureBytes) refuse("request.too_large", { maxBytes: maxPictureBytes });
  const kind = kindOf(bytes, from === "ours") ?? refuse("catalogue.picture_unsupported");
  const key = `${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}.${kind}`;
  await storage.write(storageKey(businessId, key), bytes);
  return key;
}

/** The bytes behind a key of `storePicture`, or null. */
export const readPicture = (storage: Storage, businessId: string, key: string): Promise<Buffer | null> =>
  storage.read(storageKey(businessId, key));

/**
 * Gives a product a stored picture, or takes it away.
 * @throws `catalogue.product_not_found`
 */
export async function setPicture(tx: Tx, productId: string, key: string | null): Promise<void> {
  await beginChange(tx);
  const rows = await tx.query(
    `update products set picture_key = $3, version = version + 1, updated_at = $4
     where business_id = $1 and id = $2 and deleted_at is null returning 1`,
    [tx.businessId, productId, key, tx.now()],
  );
  if (rows.length === 0) refuse("catalogue.product_not_found");
}

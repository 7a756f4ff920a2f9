import type { StorageConfig } from "../../config.ts";
import { localStorage } from "./local-storage.ts";
import type { Storage } from "./storage.ts";

/** The store of this installation: a local folder, or an S3-compatible one when a bucket is configured. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  if (config.kind === "local") return localStorage(config.folder);
  // The SDK is large; installations without it need not load it.
  const { s3Storage } = await import("./s3-storage.ts");
  return s3Storage(config);
}

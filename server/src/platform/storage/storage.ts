import type { Readable } from "node:stream";

/** Part of a file, both ends included, as in HTTP. */
export type ByteRange = { start: number; end: number };

/** Files of businesses: pictures of products, media. Keys are `business/…/name.ext`. */
export type Storage = {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  read(key: string): Promise<Buffer | null>;
  /** Keeps a copy of a file on this machine; its bytes are streamed. */
  writeFile(key: string, path: string): Promise<void>;
  /** Streams a file or a part of it; null when there is none. Whoever opens the stream reads it to its end or destroys it. */
  open(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>;
};

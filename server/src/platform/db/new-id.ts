import { randomFillSync } from "node:crypto";

let lastMs = 0;
let counter = 0;

/**
 * A UUIDv7: 48 bits of milliseconds, then a 12-bit counter within the millisecond so that ids made one after another by
 * this process sort in the order they were made, then 62 random bits.
 */
export function newId(): string {
  const bytes = randomFillSync(Buffer.allocUnsafe(16));
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

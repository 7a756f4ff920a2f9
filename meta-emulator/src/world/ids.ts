import { randomBytes, randomInt } from "node:crypto";

/** A numeric id as Meta's objects have, 15 digits. */
export function newObjectId(): string {
  return `${randomInt(1, 10)}${String(randomInt(0, 10 ** 14)).padStart(14, "0")}`;
}

export function newSecret(): string {
  return randomBytes(16).toString("hex");
}

export function newToken(prefix: "EAA" | "IGAA" = "EAA"): string {
  return `${prefix}${randomBytes(48)
    .toString("base64")
    .replace(/[^A-Za-z0-9]/g, "")}`;
}

/** `fbtrace_id` of an error answer. */
export function newTraceId(): string {
  return `A${randomBytes(16).toString("base64url")}`;
}

// The readable part of a message id is drawn from a pool: randomBytes per message would be a tenth of a send's cost.
let pool = Buffer.alloc(0);
let used = 0;
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    pool = randomBytes(4096);
    used = 0;
  }
  used += bytes;
  return pool.toString("hex", used - bytes, used).toUpperCase();
}

/**
 * A message id of the shape Meta gives: base64 of the counterpart's number, a direction and a random hex text (20
 * letters inbound, 18 outbound), each behind its length.
 */
export function newMessageId(counterpart: string, from: "customer" | "business"): string {
  const inbound = from === "customer";
  const random = randomHex(inbound ? 10 : 9);
  const parts = [
    Buffer.from([0x1c, 0x18, counterpart.length]),
    Buffer.from(counterpart, "latin1"),
    Buffer.from([0x15, 0x02, 0x00, inbound ? 0x12 : 0x11, 0x18, random.length]),
    Buffer.from(random, "latin1"),
    Buffer.from([0x00]),
  ];
  return `wamid.${Buffer.concat(parts).toString("base64")}`;
}

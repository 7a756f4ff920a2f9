import { randomBytes, randomInt } from "node:crypto";
import type { PersonIdentity } from "./types.ts";

/** Business-scoped user id: country and a number. */
export function newUserId(country: string): string {
  return `${country}.${newNumber()}`;
}

/** The id that the portfolios of one parent account share. */
export function newParentUserId(country: string): string {
  return `${country}.ENT.${newNumber()}`;
}

export function newIdentity(now: number): PersonIdentity["identity"] {
  return { hash: randomBytes(8).toString("base64"), createdAt: now };
}

function newNumber(): string {
  return `1${String(randomInt(0, 10 ** 14)).padStart(14, "0")}${randomInt(1000, 10_000)}`;
}

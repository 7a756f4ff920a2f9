import { randomInt } from "node:crypto";

/**
 * A port to start a house on: below those that systems give out by themselves, to listeners that ask for any port and to
 * every outgoing connection. One of those could be gone between the house's looking and its listening.
 * @returns one of 15,000 to 29,999; the hundreds above it are as likely to be free
 */
export const randomPort = (): number => randomInt(15_000, 30_000);

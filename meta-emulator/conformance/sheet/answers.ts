import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every answer that a fixture has: of what is accepted, and errors. */
export const answers: string[] = readdirSync(join(import.meta.dirname, "../../fixtures"))
  .filter((file) => file.startsWith("graph."))
  .map((file) => file.slice(0, -".json".length));

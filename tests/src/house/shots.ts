import { fileURLToPath } from "node:url";

/** Where journeys leave their pictures, and what the server said meanwhile. */
export const shots = fileURLToPath(new URL("../../shots", import.meta.url));

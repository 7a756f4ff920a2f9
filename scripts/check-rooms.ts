import { fileURLToPath } from "node:url";
import { findViolations } from "./rooms/rules.ts";
import { readSourceTree } from "./rooms/source-tree.ts";

/**
 * Checks the order of rooms and what else an import or a line may not do. `node scripts/check-rooms.ts [FOLDER]`;
 * prints every violation with its place and exits 1 when there is one.
 */
const root = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
const tree = readSourceTree(root);
const violations = findViolations(tree);
for (const violation of violations) console.error(violation);
console.log(`${tree.size} files, ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;

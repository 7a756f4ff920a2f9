import { checkNode, installDependencies } from "./bootstrap.mjs";

/** The first half of `npm start` and `npm test`: whatever Node is here, the right one and all else is installed. */
const startedAt = Date.now();
checkNode();
const installed = await installDependencies((line) => console.log(`  … dependencies: ${line}`));
const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
console.log(`  ✓ dependencies: ${installed ? "installed" : "up to date"} (${took})`);

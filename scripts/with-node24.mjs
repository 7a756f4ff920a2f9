import { become } from "./bootstrap.mjs";

/** Runs a script on the Node 24 of the dependencies, whatever Node called us: `node scripts/with-node24.mjs FILE …`. */
const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error("usage: node scripts/with-node24.mjs SCRIPT [ARGUMENTS]");
  process.exit(2);
}
become(script, args);

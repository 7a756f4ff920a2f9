import { rmSync } from "node:fs";
import { join } from "node:path";
import { compile, run } from "./compile.ts";

// What `npm pack` puts into the package besides the files that are there: the program and the phone page.
const lib = join(import.meta.dirname, "../lib");
rmSync(lib, { recursive: true, force: true });
compile(lib);
run("vite", "build", "--logLevel", "warn");

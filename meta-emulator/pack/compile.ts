import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..");

/** Writes the program as JavaScript with its declarations, and beside it the files that it reads. */
export function compile(into: string): void {
  run("tsc", "-p", "tsconfig.pack.json", "--outDir", into);
  for (const files of ["dialogs/page", "sdk/browser", "phone/tokens.css"]) {
    cpSync(join(folder, "src", files), join(into, files), {
      recursive: true,
      filter: (file) => !file.endsWith("tsconfig.json"),
    });
  }
}

/** Runs a program of the dependencies in the emulator's folder; what it says goes beside what npm prints. */
export function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { cwd: folder, stdio: ["ignore", 2, 2] });
}

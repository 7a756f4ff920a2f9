import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";

/** Latin first: it has the digits, which the emoji have too. Scripts that Rubik lacks come from the machine, if it has them. */
const files = {
  ...{ latin: "rubik", hebrew: "rubik", "latin-ext": "rubik", cyrillic: "rubik", arabic: "rubik" },
  // Outlines without colour: a printer has one.
  emoji: "noto-emoji",
} as const;
const weights = [400, 700] as const;
const nameOf = (script: string) => `Croozer ${script}`;
const families = Object.keys(files)
  .map((script) => `"${nameOf(script)}"`)
  .join(", ");

let ready = false;
function register(): void {
  for (const [script, font] of Object.entries(files))
    for (const weight of weights) {
      const file = import.meta.resolve(`@fontsource/${font}/files/${font}-${script}-${weight}-normal.woff2`);
      GlobalFonts.register(readFileSync(fileURLToPath(file)), nameOf(script));
    }
  ready = true;
}

/** Rubik in a size, with emoji, as a canvas takes it; read from disk when it is first asked for. */
export function fontOf({ size, bold }: { size: number; bold: boolean }): string {
  if (!ready) register();
  return `${bold ? 700 : 400} ${size}px ${families}`;
}

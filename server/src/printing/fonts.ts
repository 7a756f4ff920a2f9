import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";

/** Latin first: it has the digits. Scripts that Rubik lacks come from the machine, if it has them. */
const scripts = ["latin", "hebrew", "latin-ext", "cyrillic", "arabic"] as const;
const weights = [400, 700] as const;
const nameOf = (script: string) => `Croozer ${script}`;
const families = scripts.map((script) => `"${nameOf(script)}"`).join(", ");

let ready = false;
function register(): void {
  for (const script of scripts)
    for (const weight of weights) {
      const file = import.meta.resolve(`@fontsource/rubik/files/rubik-${script}-${weight}-normal.woff2`);
      GlobalFonts.register(readFileSync(fileURLToPath(file)), nameOf(script));
    }
  ready = true;
}

/** Rubik in a size, as a canvas takes it; read from disk when it is first asked for. */
export function fontOf({ size, bold }: { size: number; bold: boolean }): string {
  if (!ready) register();
  return `${bold ? 700 : 400} ${size}px ${families}`;
}

import { existsSync } from "node:fs";
import { runCommand } from "./command.ts";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The browser for the journeys. Where it is missing and this is root on Debian it is installed, with colour emoji.
 * @throws with what to do
 */
export async function ensureChromium(root: string): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = () => places.find((path) => existsSync(path));
  if (!found() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("installing Chromium with apt …");
    const install =
      "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji";
    const { code, output } = await runCommand(root, ["sh", "-c", install], { limitMs: 300_000, show: false });
    if (code !== 0) console.error(output);
  }
  const path = found();
  if (!path)
    throw new Error(
      "The journeys need Chromium. Install it (Debian: apt install chromium fonts-noto-color-emoji) or name it with CHROMIUM_PATH.",
    );
  return path;
}

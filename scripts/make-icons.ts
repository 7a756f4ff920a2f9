import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** Draws the icons of the installed dashboard from its mark. Run by hand when the mark changes: `node scripts/make-icons.ts`. */
const folder = new URL("../web/public/", import.meta.url);
const mark = readFileSync(new URL("mark.svg", folder), "utf8");
/** To the edges, and the drawing within the middle: a device cuts its own shape out of it. */
const maskable = mark
  .replace('viewBox="0 0 40 40"', 'viewBox="-7 -7 54 54"')
  .replace('<rect width="40" height="40" rx="11"', '<rect x="-7" y="-7" width="54" height="54"');

const draw = async (svg: string, size: number, name: string) => {
  const icon = await sharp(Buffer.from(svg), { density: 72 * Math.ceil(size / 40) })
    .resize(size, size)
    .png()
    .toBuffer();
  writeFileSync(fileURLToPath(new URL(`icons/${name}.png`, folder)), icon);
};
await draw(mark, 192, "192");
await draw(mark, 512, "512");
await draw(maskable, 512, "maskable-512");
// A phone's start page rounds the corners itself.
await draw(maskable, 180, "apple-180");

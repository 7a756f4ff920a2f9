/** As wide as the paper, and as wide as it can be printed on. */
const rollMm = 80;
const printedMm = 72;

/**
 * Prints a paper from whatever page, as if it were all there is on it. Under a kiosk browser without asking, elsewhere
 * through the browser's own dialog.
 */
export async function printPicture(picture: Blob): Promise<void> {
  const url = URL.createObjectURL(picture);
  const image = Object.assign(document.createElement("img"), { src: url, alt: "" });
  const sheet = document.createElement("div");
  sheet.dataset.paper = "";
  sheet.append(image);
  document.body.append(sheet);
  await image.decode();
  const heightMm = Math.ceil((image.naturalHeight / image.naturalWidth) * printedMm);
  const style = new CSSStyleSheet();
  style.replaceSync(`
    @page { size: ${rollMm}mm ${heightMm}mm; margin: 0 }
    @media screen { [data-paper] { display: none } }
    @media print {
      body > :not([data-paper]) { display: none !important }
      html, body { margin: 0; min-block-size: 0; block-size: auto; background: #fff }
      [data-paper] img { display: block; inline-size: ${printedMm}mm; margin-inline: ${(rollMm - printedMm) / 2}mm }
    }`);
  document.adoptedStyleSheets.push(style);
  const over = new Promise((resolve) => window.addEventListener("afterprint", resolve, { once: true }));
  window.print();
  await over;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
  sheet.remove();
  URL.revokeObjectURL(url);
}

let last: Promise<unknown> = Promise.resolve();
/** A browser has one print dialog: papers come one after the other, and one that fails holds up none. */
export function printInTurn(picture: () => Promise<Blob>): Promise<void> {
  const done = last.then(async () => printPicture(await picture()));
  last = done.catch(() => undefined);
  return done;
}

import type { Page } from "playwright-core";

/** Instead of the browser's dialog: each paper comes out at once, and how long it is is kept. */
function standIn(): void {
  const heights: number[] = [];
  Object.assign(window, { papers: heights });
  window.print = () => {
    heights.push(document.querySelector<HTMLImageElement>("[data-paper] img")?.naturalHeight ?? 0);
    window.dispatchEvent(new Event("afterprint"));
  };
}

/** Before the page is opened. */
export const fitPrinter = (page: Page): Promise<unknown> => page.addInitScript(standIn);

/** How long each paper is that came out since the page was opened. */
export const papersOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { papers: number[] }).papers);

import type { Page } from "playwright-core";

/** What a thumb can press: 44 pixels, less what rounding takes. */
const leastPx = 43;

/** What is on the screen to be pressed and is smaller than a thumb, by where a finger that comes down would land. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const pressed = "button, a[href], input, select, textarea, [role=tab], [role=menuitem], [role=option]";
    const farPx = 40;
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const [cx, cy] = [x + width / 2, y + height / 2];
      const lands = (px: number, py: number) => {
        const at = document.elementFromPoint(px, py);
        return at !== null && (element.contains(at) || at.closest("label")?.contains(element) === true);
      };
      if (width < 2 || height < 2 || !lands(cx, cy)) continue;
      const reach = (dx: number, dy: number) => {
        let far = 0;
        while (far < farPx && lands(cx + dx * (far + 1), cy + dy * (far + 1))) far += 1;
        return far;
      };
      const size = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1] as const;
      // What the edge of the screen or of a list cuts is whole once it is scrolled there.
      const cut = y < 0 || y + height > innerHeight || x < 0 || x + width > innerWidth;
      if (!cut && Math.min(...size) < least)
        found.push(`${size.join("×")} ${element.getAttribute("aria-label") ?? element.textContent?.trim()}`);
    }
    return found;
  }, leastPx);

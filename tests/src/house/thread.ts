import { join } from "node:path";
import type { Page } from "playwright-core";
import { shots } from "./shots.ts";
import { until } from "./until.ts";

export type ReadMessage = { seq: number; direction: string; type: string; text: string };

/**
 * Reads a thread from its end up until it has seen so many messages: only those in sight are drawn.
 * @param pictures keeps how it looks on the way, under this name
 */
export async function readThread(page: Page, count: number, pictures?: string): Promise<ReadMessage[]> {
  const log = page.getByTestId("thread").getByRole("log");
  await log.locator("[data-seq]").first().waitFor();
  // It opens at the first unread one.
  const toEnd = page.getByTestId("to-end");
  if (await toEnd.isVisible()) await toEnd.click();
  await toEnd.waitFor({ state: "detached" });
  const read = new Map<number, ReadMessage>();
  await until(`${count} messages in the thread`, async () => {
    const drawn = await log.locator("[data-seq]").evaluateAll((rows) =>
      rows.map((row) => {
        const { seq, direction = "", type = "" } = (row as HTMLElement).dataset;
        // Pictures and players count by what they say of themselves.
        const seen = [...row.querySelectorAll("img, video, audio")].map(
          (part) => part.getAttribute("alt") ?? part.tagName,
        );
        return { seq: Number(seq), direction, type, text: `${row.textContent} ${seen.join(" ")}` };
      }),
    );
    const isNew = drawn.some(({ seq }) => !read.has(seq));
    for (const message of drawn) read.set(message.seq, message);
    if (pictures !== undefined && isNew)
      await log.screenshot({ path: join(shots, `${pictures}-${String(read.size).padStart(3, "0")}.png`) });
    if (read.size >= count) return true;
    await log.evaluate((element) => {
      element.scrollTop -= element.clientHeight / 2;
    });
    return false;
  });
  return [...read.values()].sort((a, b) => a.seq - b.seq);
}

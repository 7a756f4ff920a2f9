import type { Page } from "playwright-core";
import { until } from "./until.ts";

/** The order board as the kitchen uses it. */
export function boardOf(page: Page) {
  const card = (orderId: string) => page.locator(`[data-testid="order-card"][data-order-id="${orderId}"]`);
  return {
    card,
    /** A new order over the whole screen; answers its id. */
    async isTakenOver(): Promise<string> {
      const sheet = page.getByTestId("new-order");
      await sheet.waitFor();
      return (await sheet.getAttribute("data-order-id")) ?? "";
    },
    /** Accepts what has the screen, with the minutes on the button. */
    async accept(minutes: number): Promise<void> {
      await page.locator(`[data-testid="accept"][data-minutes="${minutes}"]`).click();
      await page.getByTestId("new-order").waitFor({ state: "hidden" });
    },
    /** Presses the large button of an order's card, in the column where it stands. */
    async step(orderId: string, from: string, to: string): Promise<void> {
      await page
        .getByTestId(`column-${from}`)
        .locator(`[data-order-id="${orderId}"]`)
        .getByTestId("order-step")
        .click();
      if (to !== "delivered") await page.getByTestId(`column-${to}`).locator(`[data-order-id="${orderId}"]`).waitFor();
    },
    /** Drags a card by its number, as far as the column that takes it. */
    async drag(orderId: string, from: string, to: string): Promise<void> {
      const column = (name: string) => page.getByTestId(`column-${name}`);
      const handle = column(from).locator(`[data-order-id="${orderId}"]`).locator("[data-handle]");
      const lit = page.locator(`[data-testid="column-${to}"][data-takes="here"]`);
      // What drags is fetched after the board is on the screen.
      await until(`the column "${to}" takes the card`, async () => {
        await handle.hover();
        await page.mouse.down();
        await column(to).hover();
        await column(to).hover({ position: { x: 40, y: 40 } });
        const isLit = await lit.waitFor({ timeout: 1_000 }).then(
          () => true,
          () => false,
        );
        if (!isLit) await page.mouse.up();
        return isLit;
      });
      await page.mouse.up();
      await column(to).locator(`[data-order-id="${orderId}"]`).waitFor();
    },
    /** Declines what has the screen, by one touch on a reason. */
    async decline(cause: string): Promise<void> {
      await page.getByTestId("decline").click();
      await page.locator(`[data-testid="decline-cause"][data-cause="${cause}"]`).click();
      await page.getByTestId("new-order").waitFor({ state: "hidden" });
    },
    async cancel(orderId: string, reason: string): Promise<void> {
      await card(orderId).getByTestId("order-more").click();
      await page.getByTestId("order-cancel").click();
      await page.getByTestId("cancel-reason").fill(reason);
      await page.getByTestId("cancel-confirm").click();
      await card(orderId).waitFor({ state: "hidden" });
    },
    /** Opens an order among those that are done. */
    async openDone(orderId: string): Promise<void> {
      const done = page.getByTestId("column-done");
      const order = done.locator(`[data-order-id="${orderId}"]`);
      if (!(await order.isVisible())) await done.locator("button[aria-expanded=false]").click();
      await order.click();
      await page.getByTestId("order-detail").waitFor();
    },
  };
}

import type { Page } from "playwright-core";

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

import type { Locator, Page } from "playwright-core";
import { until } from "./until.ts";

export type Phone = ReturnType<typeof phoneOf>;

/** A customer's phone on the phone page, used with the fingers. */
export function phoneOf(page: Page, customerId: string) {
  const device = page.getByTestId(`phone-${customerId}`);
  const heard = device.locator('[data-testid="message"][data-from="business"]');
  return {
    device,
    async write(text: string): Promise<void> {
      // Phones far outside the window are switched off.
      await device.scrollIntoViewIfNeeded();
      await device.getByTestId("composer-input").fill(text);
      await device.getByTestId("composer-send").click();
    },
    /** Waits until the phone shows a message of the business with all these texts, and gives the latest such. */
    async hears(...texts: string[]): Promise<Locator> {
      let found = heard;
      for (const text of texts) found = found.filter({ hasText: text });
      await found.last().waitFor();
      return found.last();
    },
    /** What the business says next after the customer did something. */
    async answerTo(act: () => Promise<void>): Promise<string> {
      const before = await heard.count();
      await act();
      await until("an answer on the phone", async () => (await heard.count()) > before);
      return heard.last().innerText();
    },
    /** Taps a button of the latest message that has it. */
    tap: (title: string): Promise<void> => device.getByTestId("reply-button").filter({ hasText: title }).last().click(),
    /** Waits until the latest of the customer's own messages is shown with this tick. */
    ticked: (tick: string): Promise<void> =>
      device.locator('[data-testid="message"][data-from="customer"]').last().locator(`[data-tick="${tick}"]`).waitFor(),
  };
}

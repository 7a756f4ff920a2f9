import { getBusiness } from "../businesses/businesses.ts";
import { addTimelineNote, listOpenDisputes } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { money } from "../platform/text/money.ts";
import { writeToOwner } from "./write-to-owner.ts";

/** Tells the owner that a customer disputes a payment and until when to answer; nothing once it is over. */
export async function tellOfDispute(tx: Tx, disputeId: string, publicUrl: string): Promise<void> {
  const dispute = (await listOpenDisputes(tx)).find(({ id }) => id === disputeId);
  if (dispute === undefined) return;
  const { orderId, shortNumber, amountMinor, currency, answerBy } = dispute;
  const { name, settings } = await getBusiness(tx);
  const reason = await writeToOwner(tx, publicUrl, "payment_disputed", async (language) => ({
    ...{ business: name, order: shortNumber, amount: money(amountMinor, currency, language) },
    until:
      answerBy === null
        ? "–"
        : new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: settings.timeZone }).format(
            new Date(answerBy),
          ),
  }));
  await addTimelineNote(tx, orderId, "dispute_told", reason);
}

import { getBusiness, pauseIntake } from "../../businesses/businesses.ts";
import {
  addTimelineNote,
  beginStep,
  type Escalation,
  type Order,
  readScreens,
  readUnanswered,
  wasDoneLately,
} from "../../orders/orders.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { isOn } from "../notices/switches.ts";
import { tellStep } from "../notices/tell-step.ts";
import { writeToOwner } from "../write-to-owner.ts";

/** The owner is told that orders wait, not of each that does. */
const ownerRestMinutes = 10;

/** Does what is due about an order that nobody answered; nothing once somebody did, nor a second time. */
export async function escalate(tx: Tx, escalation: Escalation, publicUrl: string): Promise<void> {
  const order = await beginStep(tx, escalation);
  if (order === null) return;
  if (escalation.step === "customer") return tellCustomer(tx, order, publicUrl);
  if (escalation.step === "owner") return tellOwner(tx, order, publicUrl);
  // Screens that show the order ring by themselves. Where no board is open nobody hears them: the owner's turn at once.
  if ((await readScreens(tx)).boards > 0) return addTimelineNote(tx, order.id, "escalated_screens", null);
  await escalate(tx, { ...escalation, step: "owner" }, publicUrl);
}

async function tellOwner(tx: Tx, order: Order, publicUrl: string): Promise<void> {
  await addTimelineNote(tx, order.id, "escalated_owner", await writeOfWaiting(tx, order, publicUrl));
}

/** @returns why no message was sent; null when one was */
async function writeOfWaiting(tx: Tx, { id: orderId }: Order, publicUrl: string): Promise<string | null> {
  const { name, settings } = await getBusiness(tx);
  if (settings.alertPhone !== null && (await wasDoneLately(tx, { orderId, step: "owner" }, ownerRestMinutes)))
    return "told_already";
  const values = async () => ({ business: name, ...(await readUnanswered(tx)) });
  return writeToOwner(tx, publicUrl, "orders_waiting", values);
}

async function tellCustomer(tx: Tx, order: Order, publicUrl: string): Promise<void> {
  if (await isOn(tx, "unconfirmed")) await tellStep(tx, order, "unconfirmed", { publicUrl });
  const { settings } = await getBusiness(tx);
  if (!settings.pauseWhenUnanswered) return;
  if (settings.deliveryEnabled) await pauseIntake(tx, "delivery", null);
  if (settings.pickupEnabled) await pauseIntake(tx, "pickup", null);
  await addTimelineNote(tx, order.id, "escalated_paused", null);
}

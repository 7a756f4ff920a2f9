import type { PaymentStatus, PaymentStep } from "@croozer/contracts/orders";
import type { Permission } from "@croozer/contracts/permissions";
import type { Order } from "../order.ts";
import { type May, mayAll } from "../transitions.ts";

/** What of an order's money decides where its payment stands. */
export type Money = Pick<
  Order,
  "status" | "totalMinor" | "paidMinor" | "refundedMinor" | "refundingMinor" | "lostMinor" | "settledMinor"
>;

/**
 * `place`, `edit` and `cancel` follow from what happens to the order, `receive` is money that arrived online, whatever became of the
 * order meanwhile, `restore` a refund that failed after all: nobody asks for them here.
 */
export type PaymentAct = PaymentStep | "place" | "edit" | "cancel" | "receive" | "restore";
type PaymentTransition = {
  act: PaymentAct;
  from: PaymentStatus;
  to: PaymentStatus;
  /** Looks at the money as it is afterwards; the first that holds is taken. */
  when: (after: Money) => boolean;
};

/** What was taken and neither given back nor lost to a dispute; below zero where both happened to the same money. */
export const keptMinor = ({ paidMinor, refundedMinor, lostMinor }: Money): number =>
  paidMinor - refundedMinor - lostMinor;
/** What can be given back now: what is on its way back already is not given twice. */
export const refundableMinor = (money: Money): number => Math.max(0, keptMinor(money) - money.refundingMinor);
/** Of a cancelled order nothing is due. */
export const dueMinor = ({ status, totalMinor, settledMinor }: Money): number =>
  status === "cancelled" ? 0 : Math.max(0, totalMinor - settledMinor);
/** Taken beyond the total of an order that stands. */
export const overpaidMinor = (money: Money): number =>
  money.status === "cancelled" ? 0 : Math.max(0, Math.min(keptMinor(money), money.settledMinor - money.totalMinor));

/** What its customer spent on it: what was given back as a kindness they did not spend; what was too much they never did. */
export const spentMinor = (money: Money): number =>
  money.status === "cancelled" ? 0 : Math.max(0, money.totalMinor - Math.max(0, money.settledMinor - keptMinor(money)));

const always = () => true;
const isSettled = (money: Money) => dueMinor(money) === 0;
const isKept = (money: Money) => keptMinor(money) > 0;
const isGivenBack = (money: Money) => isSettled(money) && !isKept(money);
/** What costs nothing is paid for as it is; but where all that was taken was given back, that is what there is to say. */
const isPaid = (money: Money) => isSettled(money) && (isKept(money) || money.paidMinor === 0);

/** All there are. An order that is being made may be unpaid, and one that was delivered may be paid back. */
export const paymentTransitions: readonly PaymentTransition[] = [
  { act: "place", from: "pending", to: "paid", when: isSettled },
  { act: "pay", from: "pending", to: "paid", when: isSettled },
  { act: "pay", from: "pending", to: "pending", when: always },
  { act: "refund", from: "paid", to: "refunded", when: isGivenBack },
  { act: "refund", from: "paid", to: "paid", when: isSettled },
  { act: "refund", from: "paid", to: "pending", when: always },
  { act: "refund", from: "pending", to: "pending", when: always },
  { act: "edit", from: "pending", to: "paid", when: isPaid },
  { act: "edit", from: "pending", to: "refunded", when: isGivenBack },
  { act: "edit", from: "paid", to: "pending", when: (money) => !isSettled(money) },
  { act: "edit", from: "refunded", to: "pending", when: (money) => !isSettled(money) },
  { act: "cancel", from: "pending", to: "paid", when: isKept },
  { act: "cancel", from: "pending", to: "cancelled", when: always },
  { act: "cancel", from: "paid", to: "cancelled", when: (money) => money.paidMinor === 0 },
  { act: "receive", from: "pending", to: "paid", when: isSettled },
  { act: "receive", from: "refunded", to: "paid", when: isSettled },
  { act: "receive", from: "refunded", to: "pending", when: always },
  { act: "receive", from: "cancelled", to: "paid", when: always },
  { act: "restore", from: "refunded", to: "paid", when: isSettled },
  { act: "restore", from: "pending", to: "paid", when: isPaid },
];

export const paymentPermission: Record<PaymentStep, Permission> = { pay: "order.pay", refund: "order.refund" };
const payable = ({ paymentStatus }: Pick<Order, "paymentStatus">) => paymentStatus === "pending";

/** Legal steps of the payment, for whoever asks. */
export const nextPaymentSteps = (order: Money & Pick<Order, "paymentStatus">, may: May = mayAll): PaymentStep[] =>
  (["pay", "refund"] as const).filter(
    (step) => may(paymentPermission[step]) && (step === "pay" ? payable(order) : refundableMinor(order) > 0),
  );

/** Where the payment stands after an act; where it stood when the act moves nothing. */
export const paymentAfter = (act: PaymentAct, from: PaymentStatus, after: Money): PaymentStatus =>
  paymentTransitions.find((one) => one.act === act && one.from === from && one.when(after))?.to ?? from;

type Paying = Money & Pick<Order, "paymentStatus">;

/** An order after so much was taken; `receive` for what arrived without being asked whether it may. */
export function paid<O extends Paying>(order: O, amountMinor: number, act: "pay" | "receive" = "pay"): O {
  const after = {
    ...order,
    paidMinor: order.paidMinor + amountMinor,
    settledMinor: order.settledMinor + amountMinor,
  };
  return { ...after, paymentStatus: paymentAfter(act, order.paymentStatus, after) };
}

/**
 * An order after so much was given back. What was too much is not settled any more; what is given back beyond it is a
 * kindness, and nothing is due again, unless it was never really paid.
 */
export function refunded<O extends Paying>(order: O, amountMinor: number, dueAgain = false): O {
  const unsettledMinor = dueAgain ? amountMinor : Math.min(amountMinor, overpaidMinor(order));
  const after = {
    ...order,
    refundedMinor: order.refundedMinor + amountMinor,
    settledMinor: Math.max(0, order.settledMinor - unsettledMinor),
  };
  return { ...after, paymentStatus: paymentAfter("refund", order.paymentStatus, after) };
}

/** An order while so much of it is on its way back. */
export const refunding = <O extends Paying>(order: O, amountMinor: number): O => ({
  ...order,
  refundingMinor: order.refundingMinor + amountMinor,
});

/** An order after a refund that was done came back; `unsettledMinor` is what it had unsettled. */
export function restored<O extends Paying>(order: O, amountMinor: number, unsettledMinor: number): O {
  const after = {
    ...order,
    refundedMinor: order.refundedMinor - amountMinor,
    settledMinor: order.settledMinor + unsettledMinor,
  };
  return { ...after, paymentStatus: paymentAfter("restore", order.paymentStatus, after) };
}

/**
 * An order after a dispute took so much for good. What was too much was never spent; for the rest nothing is due again, and
 * it counts as paid: what the bank decided is told by the dispute.
 */
export function lost<O extends Money>(order: O, amountMinor: number): O {
  const unsettledMinor = Math.min(amountMinor, overpaidMinor(order));
  return { ...order, lostMinor: order.lostMinor + amountMinor, settledMinor: order.settledMinor - unsettledMinor };
}

/** An order after a dispute that was lost came to nothing after all; `unsettledMinor` is what it had unsettled. */
export const regained = <O extends Money>(order: O, amountMinor: number, unsettledMinor: number): O => ({
  ...order,
  lostMinor: order.lostMinor - amountMinor,
  settledMinor: order.settledMinor + unsettledMinor,
});

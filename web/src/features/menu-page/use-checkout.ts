import { useRef, useState } from "react";
import { MenuProblem, openPayment, sendOrder } from "./api.ts";
import { afterOrder, type Cart, orderBody, wishIn } from "./cart.ts";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import type { ChangeCart } from "./use-cart.ts";

type Props = { cart: Cart; change: ChangeCart; totalMinor: number | null; onAskAgain: () => void };

const tokenIn = (details: unknown): string | null =>
  typeof details === "object" && details !== null && "token" in details && typeof details.token === "string"
    ? details.token
    : null;

/** Sends the order once, however often it is pressed, and goes on to pay or to follow it. */
export function useCheckout({ cart, change, totalMinor, onAskAgain }: Props) {
  const { slug } = useShop();
  const { language } = useTexts();
  const isUnderWay = useRef(false);
  const [isSending, setSending] = useState(false);
  /** Said until something else is wanted. */
  const [failed, setFailed] = useState<{ problem: MenuProblem; wish: string } | null>(null);
  const problem = failed?.wish === wishIn(cart) ? failed.problem : null;
  /** Of the order that had this cart's key already. */
  const [earlier, setEarlier] = useState<string | null>(null);

  const send = async () => {
    const { paymentMethod } = cart;
    if (isUnderWay.current || totalMinor === null || paymentMethod === null) return;
    isUnderWay.current = true;
    setSending(true);
    setFailed(null);
    try {
      const { token } = await sendOrder(slug, orderBody(cart, { totalMinor, language, paymentMethod }));
      change(afterOrder);
      // Where paying did not open, the order's own page offers it again.
      const payment = paymentMethod === "online" ? await openPayment(token).catch(() => null) : null;
      window.location.assign(payment?.url ?? `/o/${token}`);
    } catch (error) {
      const told = error instanceof MenuProblem ? error : new MenuProblem("server.unexpected");
      setFailed({ problem: told, wish: wishIn(cart) });
      if (told.code === "request.key_reused") {
        setEarlier(tokenIn(told.details));
        change((before) => ({ ...before, key: crypto.randomUUID() }));
      }
      if (told.code.startsWith("order.")) onAskAgain();
    } finally {
      isUnderWay.current = false;
      setSending(false);
    }
  };
  return { send, isSending, problem, earlier };
}

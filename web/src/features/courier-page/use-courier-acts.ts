import type { CarriedOrder, CourierAct } from "@croozer/contracts/couriers";
import { notifications } from "@mantine/notifications";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../ui/use-error-text.ts";
import { actsOf, type KeptAct, onActRefused } from "./courier-acts.ts";

/** What was tapped and not answered yet, and tapping: at once on the screen, on the server as soon as it answers. */
export function useCourierActs(token: string) {
  const queue = actsOf(token);
  const { t } = useTranslation("courierPage");
  const errorText = useErrorText();
  const kept = useSyncExternalStore(queue.watch, queue.state);
  useEffect(() => {
    const send = () => void queue.flush();
    send();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [queue]);
  const tell = useEffectEvent(({ orderId, shortNumber }: KeptAct, error: unknown) =>
    notifications.show({
      id: `courier-${orderId}`,
      color: "red",
      autoClose: 10_000,
      title: t("refused", { number: shortNumber }),
      message: errorText(error),
    }),
  );
  useEffect(() => onActRefused((act, error) => void tell(act, error)), []);
  const act = ({ id, shortNumber }: CarriedOrder, what: CourierAct) =>
    queue.keep({ key: crypto.randomUUID(), at: Date.now(), orderId: id, shortNumber, act: what });
  return { kept, act };
}

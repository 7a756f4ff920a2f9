import type { OrderSummary } from "@croozer/contracts/orders";
import { useTexts } from "../../lib/use-texts.ts";
import { PersonText } from "../../ui/PersonText.tsx";

/** "Delivery · Noa"; who gave no name is not dotted on. */
export function WayAndName({
  order: { fulfilment, customer },
}: {
  order: Pick<OrderSummary, "fulfilment" | "customer">;
}) {
  const t = useTexts("orders");
  return (
    <>
      {t(fulfilment)}
      {customer.name !== "" && (
        <>
          {" · "}
          <PersonText>{customer.name}</PersonText>
        </>
      )}
    </>
  );
}

import type { OrderSummary } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";

type Props = { order: Pick<OrderSummary, "cancelReason" | "cancelCause">; className?: string | undefined };

/** Why an order was cancelled: a usual cause in the language of the screen, and the words the customer was told. */
export function CancelledFor({ order: { cancelReason, cancelCause }, className }: Props) {
  const { t } = useTranslation("decline");
  if (cancelReason === null) return null;
  return (
    <p className={className} data-testid="cancelled-for">
      {t("cancelled")}{" "}
      {cancelCause !== null && (
        <>
          <b>{t(`cause_${cancelCause}`)}</b>
          {" · "}
        </>
      )}
      <PersonText>{cancelReason}</PersonText>
    </p>
  );
}

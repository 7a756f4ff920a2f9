import { RefundFailure } from "@croozer/contracts/payments";
import { useTranslation } from "react-i18next";

/** Why money did not go back, in words; what is no known reason stays as it is. */
export function useRefundFailure(): (reason: string | null) => string | null {
  const { t } = useTranslation("payments");
  return (reason) => {
    const known = RefundFailure.safeParse(reason).data;
    return known === undefined ? reason : t(`failure_${known}`);
  };
}

import type { OrderSummary } from "@croozer/contracts/orders";
import { IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../ui/Chip.tsx";

/** Beside an order's payment while a dispute is open, and where one was lost. */
export function DisputeChip({ order: { dispute } }: { order: Pick<OrderSummary, "dispute"> }) {
  const { t } = useTranslation("disputes");
  if (dispute === null || dispute === "won") return null;
  return (
    <Chip tone={dispute === "open" ? "warn" : "bad"} icon={IconScale}>
      <span data-testid="dispute" data-dispute={dispute}>
        {t(`mark_${dispute}`)}
      </span>
    </Chip>
  );
}

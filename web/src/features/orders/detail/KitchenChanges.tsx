import type { OrderDetail } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { Quantity } from "../OrderItems.tsx";
import { useOptionTexts } from "../use-option-texts.ts";
import styles from "./detail.module.css";
import type { useOrderChanges } from "./use-order-changes.ts";

type Props = { order: OrderDetail; see: ReturnType<typeof useOrderChanges>["see"] };

/** What became more or less since the kitchen looked, until somebody says that it has. */
export function KitchenChanges({ order: { kitchenChanges, status }, see }: Props) {
  const { t } = useTranslation("orderDetail");
  const optionTexts = useOptionTexts();
  const maySee = usePermission("order.advance");
  // Of what was cancelled nothing is made any more.
  if (kitchenChanges.length === 0 || status === "cancelled") return null;
  return (
    <section className={styles.changed} aria-label={t("changedLines")} data-testid="kitchen-changes">
      <h3>{t("changedLines")}</h3>
      <ul>
        {kitchenChanges.map((line) => (
          <li key={JSON.stringify(line)} data-change={line.change}>
            <Isolate>
              {line.change === "added" ? "+" : "−"}
              <Quantity item={line} />
            </Isolate>{" "}
            <PersonText>
              {[line.name, ...optionTexts(line.options), ...(line.note === null ? [] : [line.note])].join(" · ")}
            </PersonText>
          </li>
        ))}
      </ul>
      {maySee && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconEye size={16} stroke={1.75} aria-hidden="true" />}
          loading={see.isPending}
          onClick={() => see.mutate()}
          data-testid="kitchen-saw"
        >
          {t("kitchenSaw")}
        </Button>
      )}
    </section>
  );
}

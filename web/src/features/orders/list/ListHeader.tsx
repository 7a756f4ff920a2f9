import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { PlaceSwitch } from "../../order-places/PlaceSwitch.tsx";
import { SavedViews } from "../../views/SavedViews.tsx";
import { NewOrderLink } from "../NewOrderLink.tsx";
import { saveOrders } from "./list-queries.ts";
import styles from "./OrderList.module.css";

type Filters = Readonly<Record<string, string>>;

export function ListHeader({ filters, onPick }: { filters: Filters; onPick: (filters: Filters) => void }) {
  const { t } = useTranslation("orders");
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const mayExport = usePermission("order.export");
  const save = useMutation({
    mutationFn: () => saveOrders(businessId, filters),
    onError: (error) => notifications.show({ color: "red", title: t("notSaved"), message: errorText(error) }),
  });
  return (
    <header className={styles.header}>
      <h1>{t("title")}</h1>
      <PlaceSwitch />
      <NewOrderLink />
      <div className={styles.headerEnd}>
        <SavedViews place="orders" filters={filters} onPick={onPick} />
        {mayExport && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
            loading={save.isPending}
            onClick={() => save.mutate()}
            data-testid="save-orders"
          >
            {t("saveOrders")}
          </Button>
        )}
      </div>
    </header>
  );
}

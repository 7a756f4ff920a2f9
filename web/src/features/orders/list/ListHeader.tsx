import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { NewOrderLink } from "../NewOrderLink.tsx";
import { PlaceSwitch } from "../PlaceSwitch.tsx";
import { saveOrders } from "./list-queries.ts";
import styles from "./OrderList.module.css";

export function ListHeader({ filters }: { filters: Readonly<Record<string, string>> }) {
  const { t } = useTranslation("orders");
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: () => saveOrders(businessId, filters),
    onError: (error) => notifications.show({ color: "red", title: t("notSaved"), message: errorText(error) }),
  });
  return (
    <header className={styles.header}>
      <h1>{t("title")}</h1>
      <PlaceSwitch />
      <NewOrderLink />
      <Button
        className={styles.save}
        variant="default"
        leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
        loading={save.isPending}
        onClick={() => save.mutate()}
        data-testid="save-orders"
      >
        {t("saveOrders")}
      </Button>
    </header>
  );
}

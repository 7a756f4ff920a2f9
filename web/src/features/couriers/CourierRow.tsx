import type { Courier } from "@croozer/contracts/couriers";
import { Button, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import rows from "../settings/rows.module.css";
import styles from "./Couriers.module.css";
import { useSaveCourier } from "./couriers-queries.ts";

export function CourierRow({ courier, onEdit }: { courier: Courier; onEdit: () => void }) {
  const { t } = useTranslation("couriers");
  const errorText = useErrorText();
  const save = useSaveCourier();
  const { id, name, phone, active } = courier;
  const setActive = () =>
    save.mutate(
      { id, wish: { active: !active } },
      { onError: (error) => notifications.show({ color: "red", message: errorText(error) }) },
    );
  return (
    <div className={rows.row} data-testid="courier-row">
      <div className={rows.about}>
        <PersonText as="div" className={styles.name}>
          {name}
        </PersonText>
        <p className={styles.facts}>{phone === null ? t("noPhone") : <Isolate>{phone}</Isolate>}</p>
      </div>
      <div className={styles.acts}>
        <Switch
          size="md"
          label={t("active")}
          checked={active}
          disabled={save.isPending}
          onChange={setActive}
          data-testid="courier-active"
        />
        <Button variant="default" onClick={onEdit} data-testid="edit-courier">
          {t("edit")}
        </Button>
      </div>
    </div>
  );
}

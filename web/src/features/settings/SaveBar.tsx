import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../../ui/FormProblem.tsx";
import styles from "./SaveBar.module.css";

type Props = { dirty: boolean; saving: boolean; error: unknown; onDiscard: () => void };

/** Stands at the bottom as long as something is not saved. */
export function SaveBar({ dirty, saving, error, onDiscard }: Props) {
  const { t } = useTranslation("settings");
  const { t: tUi } = useTranslation("ui");
  if (!dirty) return null;
  return (
    <div className={styles.bar}>
      <FormProblem error={error} />
      <div className={styles.row}>
        <span>{t("unsaved")}</span>
        <Button variant="subtle" color="gray" onClick={onDiscard} disabled={saving}>
          {t("discard")}
        </Button>
        <Button type="submit" loading={saving} data-testid="settings-save">
          {tUi("save")}
        </Button>
      </div>
    </div>
  );
}

import { Button, Paper } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Mark } from "../../ui/Mark.tsx";
import { NewBusinessForm } from "./NewBusiness.tsx";
import styles from "./NoBusiness.module.css";
import { useSignOut } from "./use-sign-out.ts";

/** Somebody who belongs to no business: a new account, or one that was taken out of its last. */
export function NoBusiness() {
  const { t } = useTranslation("shell");
  const signOut = useSignOut();
  return (
    <main className={styles.page}>
      <Mark size={48} />
      <h1>{t("noBusinessTitle")}</h1>
      <p>{t("noBusinessText")}</p>
      <Paper className={styles.card} withBorder shadow="sm" p="lg" radius="lg">
        <NewBusinessForm />
      </Paper>
      <Button variant="subtle" color="gray" onClick={() => signOut.mutate()} loading={signOut.isPending}>
        {t("signOut")}
      </Button>
    </main>
  );
}

import { RefusedAddress } from "@croozer/contracts/language-model";
import { Alert } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isProblem } from "../../lib/http.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import styles from "./LanguageModel.module.css";

/** Why the settings were not saved; for a machine inside also what its operator may set. */
export function SaveProblem({ error }: { error: unknown }) {
  const { t } = useTranslation("languageModel");
  const details = isProblem(error, "language_model.address_refused") ? RefusedAddress.safeParse(error.details) : null;
  const host = details?.data?.host ?? null;
  if (host === null) return <FormProblem error={error} />;
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconShieldLock size={20} aria-hidden="true" />}
      title={t("refusedTitle", { host })}
      data-testid="language-model-refused"
    >
      <p className={styles.refused}>{t("refusedText")}</p>
      <CopyField label={t("refusedSetting")} value={`LANGUAGE_MODEL_HOSTS=${host}`} />
    </Alert>
  );
}

import { type PaymentAccount, SavePaymentAccount } from "@croozer/contracts/payments";
import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { hintBelow } from "../../ui/hint-below.ts";
import { Fields } from "../settings/SettingsPage.tsx";
import styles from "./Payments.module.css";
import { useSaveAccount } from "./queries.ts";

type Values = { secretKey: string; webhookSecret: string };
type Props = { account: PaymentAccount | null; onSaved: () => void };

/** Empty keeps the one there is. */
const wishFrom = ({ secretKey, webhookSecret }: Values) => ({
  ...(secretKey.trim() === "" ? {} : { secretKey: secretKey.trim() }),
  ...(webhookSecret.trim() === "" ? {} : { webhookSecret: webhookSecret.trim() }),
});

/** The keys, typed once and never shown again. What was saved is tried at once. */
export function AccountForm({ account, onSaved }: Props) {
  const { t } = useTranslation("payments");
  const save = useSaveAccount();
  const form = useForm<Values>({
    initialValues: { secretKey: "", webhookSecret: "" },
    validate: (values) => {
      const checked = SavePaymentAccount.safeParse(wishFrom(values));
      const wrong = new Set(checked.success ? [] : checked.error.issues.map(({ path }) => path[0]));
      const keyMissing = account === null && values.secretKey.trim() === "";
      return {
        ...(wrong.has("secretKey") || keyMissing ? { secretKey: t("keyWrong") } : {}),
        ...(wrong.has("webhookSecret") ? { webhookSecret: t("webhookSecretWrong") } : {}),
      };
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(wishFrom(values), {
      onSuccess: () => {
        form.reset();
        notifications.show({ message: t("saved"), color: "green" });
        onSaved();
      },
    }),
  );
  const field = (isKept: boolean, hint: string) => ({
    ...hintBelow,
    description: isKept ? t("keyKept") : hint,
    placeholder: isKept ? "••••••••••••" : "",
    dir: "ltr" as const,
    autoComplete: "off",
  });
  return (
    <form className={styles.form} noValidate onSubmit={submit} data-testid="payment-account-form">
      <Fields>
        <PasswordInput
          label={t("secretKey")}
          {...field(account !== null, t("secretKeyHint"))}
          {...form.getInputProps("secretKey")}
          data-testid="payment-secret-key"
        />
        <PasswordInput
          label={t("webhookSecret")}
          {...field(account?.hasWebhookSecret === true, t("webhookSecretHint"))}
          {...form.getInputProps("webhookSecret")}
          data-testid="payment-webhook-secret"
        />
      </Fields>
      <FormProblem error={save.error} />
      <div className={styles.acts}>
        <Button
          type="submit"
          loading={save.isPending}
          disabled={account !== null && !form.isDirty()}
          data-testid="payment-account-save"
        >
          {t(account === null ? "connect" : "save")}
        </Button>
      </div>
    </form>
  );
}

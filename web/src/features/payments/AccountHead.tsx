import type { PaymentAccount } from "@croozer/contracts/payments";
import { Alert, Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCircleCheck, IconCreditCard, IconFlask, IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../ui/Chip.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import account from "../settings/account-head.module.css";
import styles from "./Payments.module.css";
import { useForgetAccount, type useTestAccount } from "./queries.ts";

type Props = { account: PaymentAccount; isReady: boolean; test: ReturnType<typeof useTestAccount> };

/** The connected account: which key, whether it is offered, a test, and the way out. */
export function AccountHead({ account: { keyLastFour, live }, isReady, test }: Props) {
  const { t } = useTranslation("payments");
  return (
    <>
      <header className={account.head}>
        <span className={account.icon}>
          <IconCreditCard size={24} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={account.name}>
          <h3>{t("stripeTitle")}</h3>
          {t("keyShown", { last: keyLastFour })}
        </div>
        <div className={styles.state}>
          <Chip tone={live ? "ok" : "warn"} icon={live ? IconCircleCheck : IconFlask}>
            {t(live ? "live" : "testMode")}
          </Chip>
          <Chip tone={isReady ? "ok" : "mute"} icon={isReady ? IconCircleCheck : IconPlayerPause}>
            {t(isReady ? "ready" : "notReady")}
          </Chip>
        </div>
      </header>
      <Tested test={test} />
      <Acts test={test} />
    </>
  );
}

function Tested({ test }: Pick<Props, "test">) {
  const { t } = useTranslation("payments");
  const { data } = test;
  if (test.isPending) return null;
  if (data === undefined) return <FormProblem error={test.error} />;
  if (data.ok)
    return (
      <Alert
        color="green"
        role="status"
        icon={<IconCircleCheck size={20} aria-hidden="true" />}
        data-testid="payment-test-good"
      >
        {data.accountName === null ? t("testGood") : t("testGoodNamed", { name: data.accountName })}
      </Alert>
    );
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
      {t("testBad")} {t(`problem_${data.problem ?? "provider_failed"}`)}
    </Alert>
  );
}

function Acts({ test }: Pick<Props, "test">) {
  const { t } = useTranslation("payments");
  const errorText = useErrorText();
  const forget = useForgetAccount();
  const confirm = () =>
    openConfirmModal({
      title: t("forgetTitle"),
      children: t("forgetText"),
      labels: { confirm: t("forget"), cancel: t("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () =>
        forget.mutate(undefined, {
          onError: (error) => notifications.show({ message: errorText(error), color: "red" }),
        }),
    });
  return (
    <div className={styles.acts}>
      <Button
        variant="light"
        onClick={() => test.mutate(undefined)}
        loading={test.isPending}
        data-testid="payment-test"
      >
        {t("test")}
      </Button>
      <Button variant="default" c="var(--cz-bad-text)" onClick={confirm} loading={forget.isPending}>
        {t("forget")}
      </Button>
    </div>
  );
}

import type { TrackedOrder } from "@croozer/contracts/tracking";
import { Alert, Button } from "@mantine/core";
import { IconCreditCard, IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import { usePayTracked } from "./tracking-queries.ts";

type Props = { order: TrackedOrder; token: string; cameBack: boolean };

/**
 * Leads to the page on which what is due is paid. Whoever comes back from there sees it paid when the provider said so,
 * which may take a moment: until then nothing is offered twice.
 */
export function PayNow({ order: { payable, dueMinor, currency }, token, cameBack }: Props) {
  const { t } = useTranslation("tracking");
  const errorText = useErrorText();
  const pay = usePayTracked(token);
  if (dueMinor === 0 || !payable) return null;
  return (
    <>
      {cameBack && (
        <Alert
          color="blue"
          role="status"
          icon={<IconHourglass size={20} aria-hidden="true" />}
          data-testid="tracking-paying"
        >
          {t("paying")}
        </Alert>
      )}
      {pay.isError && (
        <Alert color="red" title={t("notPaid")}>
          {errorText(pay.error)}
        </Alert>
      )}
      <Button
        size="lg"
        fullWidth
        variant={cameBack ? "default" : "filled"}
        leftSection={<IconCreditCard size={20} aria-hidden="true" />}
        loading={pay.isPending || pay.isSuccess}
        onClick={() => pay.mutate()}
        data-testid="tracking-pay"
      >
        {t(cameBack ? "payAgain" : "payNow")}&nbsp;
        <Money amountMinor={dueMinor} currency={currency} />
      </Button>
    </>
  );
}

import type { CashUp } from "@croozer/contracts/payments";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronLeft, IconChevronRight, IconDownload, IconPrinter } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { datesIn } from "../../lib/dates.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { zoneName } from "../../lib/zone-time.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { PlaceSwitch } from "../order-places/PlaceSwitch.tsx";
import styles from "./CashUp.module.css";
import { dayAfter } from "./days.ts";
import { saveCashUp } from "./queries.ts";

type Props = { cashUp: CashUp | undefined; onDay: (day: string | undefined) => void };

/** Which day, and what to do with it: print it, take it along. */
export function CashUpHeader({ cashUp, onDay }: Props) {
  const { t } = useTranslation("payments");
  const language = useLanguage();
  const [Before, After] = language === "he" ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  const day = cashUp?.day;
  const today = cashUp && datesIn(language, cashUp.timeZone).dayOf(Date.now());
  const isLast = day === undefined || today === undefined || day >= today;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{t("cashUp")}</h1>
        {cashUp && <p>{t("cashUpText", { zone: zoneName(cashUp.timeZone, language) })}</p>}
      </div>
      <PlaceSwitch />
      <div className={styles.days}>
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t("earlier")}
          disabled={day === undefined}
          onClick={() => day !== undefined && onDay(dayAfter(day, -1))}
          data-testid="cash-up-earlier"
        >
          <Before size={20} aria-hidden="true" />
        </ActionIcon>
        <TextInput
          type="date"
          aria-label={t("day")}
          value={day ?? ""}
          max={today}
          onChange={(event) => event.currentTarget.value !== "" && onDay(event.currentTarget.value)}
          data-testid="cash-up-day"
        />
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t("later")}
          disabled={isLast}
          onClick={() => day !== undefined && onDay(dayAfter(day, 1))}
        >
          <After size={20} aria-hidden="true" />
        </ActionIcon>
        {!isLast && (
          <Button variant="subtle" onClick={() => onDay(undefined)}>
            {t("today")}
          </Button>
        )}
      </div>
      <Acts day={day} />
    </header>
  );
}

function Acts({ day }: { day: string | undefined }) {
  const { t } = useTranslation("payments");
  const businessId = useBusinessId();
  const mayExport = usePermission("order.export");
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: (which: string) => saveCashUp(businessId, which),
    onError: (error) => notifications.show({ color: "red", title: t("notDone"), message: errorText(error) }),
  });
  return (
    <div className={styles.acts}>
      {mayExport && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
          loading={save.isPending}
          disabled={day === undefined}
          onClick={() => day !== undefined && save.mutate(day)}
          data-testid="cash-up-csv"
        >
          {t("csv")}
        </Button>
      )}
      <Button
        leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden="true" />}
        disabled={day === undefined}
        onClick={() => window.print()}
        data-testid="cash-up-print"
      >
        {t("print")}
      </Button>
    </div>
  );
}

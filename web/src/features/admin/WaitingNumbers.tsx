import { Alert, Button } from "@mantine/core";
import { IconMailQuestion } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { waitingQuery } from "./queries.ts";
import type { ReplayOf } from "./ReplayDialog.tsx";
import styles from "./Webhooks.module.css";

/** Deliveries that came before their number was connected: what is older than a day waits for somebody to decide. */
export function WaitingNumbers({ onReplay }: { onReplay: (of: ReplayOf) => void }) {
  const { t } = useTranslation("admin");
  const dates = useDates();
  const { data } = useQuery(waitingQuery);
  return data?.items.map(({ phoneNumberId, businessName, deliveries, oldestAt }) => (
    <Alert
      key={phoneNumberId}
      color="yellow"
      icon={<IconMailQuestion size={20} aria-hidden="true" />}
      data-testid="waiting-number"
    >
      <div className={styles.waiting}>
        <span>
          <bdi>{businessName}</bdi> · {t("waitingText", { count: deliveries, since: dates.dateTime(oldestAt) })}
        </span>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => onReplay({ filter: { phoneNumberId, outcome: "unrouted" }, count: null })}
        >
          {t("replay")}
        </Button>
      </div>
    </Alert>
  ));
}

import type { CarriedOrder, CourierAct } from "@croozer/contracts/couriers";
import { wayLinks } from "@croozer/contracts/way-links";
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconMapPin, IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { datesIn } from "../../lib/dates.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { StatusChip } from "../../ui/StatusChip.tsx";
import { CashDialog } from "./CashDialog.tsx";
import { Collect } from "./Collect.tsx";
import styles from "./CourierPage.module.css";
import { ProblemDialog } from "./ProblemDialog.tsx";

type Props = { order: CarriedOrder; timeZone: string; onAct: (act: CourierAct) => void };

/** One delivery: whom, where, what to collect; the next thing to do is the largest. */
export function CarriedCard({ order, timeZone, onAct }: Props) {
  const { t } = useTranslation("courierPage");
  const dates = datesIn(useLanguage(), timeZone);
  const [asking, setAsking] = useState<"cash" | "problem" | null>(null);
  const { customer, address, location, status } = order;
  const way = wayLinks({ address, location });
  const due = order.promisedFor ?? order.requestedFor;
  const deliver = (collectedMinor: number | null) => onAct({ kind: "delivered", collectedMinor });
  // A card has a machine of its own, and what it took is recorded at the business.
  const isCash = order.dueMinor > 0 && order.paymentMethod !== "card" && order.paymentMethod !== "online";
  return (
    <article className={styles.card} data-testid="carried" data-order-id={order.id} data-status={status}>
      <header>
        <b className={styles.number}>
          <Isolate>{order.shortNumber}</Isolate>
        </b>
        <StatusChip status={status} small />
        {due !== null && <time dateTime={due}>{dates.time(due)}</time>}
      </header>
      <p className={styles.who}>
        <PersonText as="b">{customer.name || customer.phone || ""}</PersonText>
        {customer.phone !== null && (
          <Button
            component="a"
            href={`tel:${customer.phone}`}
            variant="default"
            size="md"
            leftSection={<IconPhone size={20} aria-hidden="true" />}
          >
            {t("call")}
          </Button>
        )}
      </p>
      {address !== null && (
        <p className={styles.address}>
          <IconMapPin size={20} stroke={1.75} aria-hidden="true" />
          <PersonText>{address}</PersonText>
        </p>
      )}
      {order.customerNote !== null && (
        <p className={styles.note}>
          <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
          <PersonText>{order.customerNote}</PersonText>
        </p>
      )}
      {(address !== null || location !== null) && (
        <div className={styles.ways}>
          {(["waze", "google", "geo"] as const).map((kind) => (
            <Button
              key={kind}
              component="a"
              href={way[kind]}
              target={kind === "geo" ? undefined : "_blank"}
              rel="noreferrer"
              variant="light"
              size="md"
              px="xs"
            >
              {t(kind === "geo" ? "maps" : kind)}
            </Button>
          ))}
        </div>
      )}
      <Collect order={order} />
      <PersonText as="p" className={styles.items}>
        {order.items.map(({ quantity, name }) => `${quantity} × ${name}`).join(" · ")}
      </PersonText>
      {order.deliveryProblem !== null && <p className={styles.note}>{t("told", { reason: order.deliveryProblem })}</p>}
      {status === "ready" ? (
        <Button size="xl" fullWidth onClick={() => onAct({ kind: "picked_up" })} data-testid="picked-up">
          {t("pickedUp")}
        </Button>
      ) : status === "out_for_delivery" ? (
        <>
          <Button
            size="xl"
            fullWidth
            leftSection={<IconCheck size={24} aria-hidden="true" />}
            onClick={() => (isCash ? setAsking("cash") : deliver(null))}
            data-testid="delivered"
          >
            {t("delivered")}
          </Button>
          <Button
            size="md"
            fullWidth
            variant="subtle"
            color="red"
            onClick={() => setAsking("problem")}
            data-testid="not-delivered"
          >
            {t("notDelivered")}
          </Button>
        </>
      ) : (
        <p className={styles.waiting}>{t("waiting")}</p>
      )}
      <CashDialog
        order={order}
        opened={asking === "cash"}
        onClose={() => setAsking(null)}
        onAnswer={(collectedMinor) => {
          setAsking(null);
          deliver(collectedMinor);
        }}
      />
      <ProblemDialog
        opened={asking === "problem"}
        onClose={() => setAsking(null)}
        onTell={(reason) => {
          setAsking(null);
          onAct({ kind: "not_delivered", reason });
        }}
      />
    </article>
  );
}

import type { OrderDetail } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconNavigation, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Chip } from "../../../ui/Chip.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { CourierField } from "../../couriers/CourierField.tsx";
import styles from "./detail.module.css";
import { MapSketch } from "./MapSketch.tsx";

/** Opens the way there in whatever the phone navigates with; by the place on the map where it is known. */
const wayTo = ({ address, location }: OrderDetail): string => {
  const destination = location === null ? (address ?? "") : `${location.latitude},${location.longitude}`;
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination })}`;
};

/** Who gets it, and where. */
export function WhereTo({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("orderDetail");
  const { t: tOrders } = useTranslation("orders");
  const { customer, address, location, deliveryArea } = order;
  const isDelivery = order.fulfilment === "delivery";
  const called = customer.name || customer.phone || tOrders("nobody");
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{t(isDelivery ? "deliveryTo" : "pickup")}</h3>
        {deliveryArea !== null && (
          <Chip>
            <PersonText>{deliveryArea.name}</PersonText>
          </Chip>
        )}
        {order.areaUnchecked && <Chip tone="warn">{tOrders("areaUnchecked")}</Chip>}
      </div>
      {isDelivery && location !== null && <MapSketch to={location} />}
      <div className={styles.who}>
        <Avatar id={customer.id ?? called} name={called} size={40} />
        <p>
          <PersonText as="b">{called}</PersonText>
          {customer.phone !== null && customer.phone !== called && <Isolate>{customer.phone}</Isolate>}
          {address !== null && <PersonText className={styles.quiet}>{address}</PersonText>}
        </p>
        <span className={styles.tools}>
          {customer.phone !== null && (
            <Button
              variant="default"
              component="a"
              href={`tel:${customer.phone}`}
              leftSection={<IconPhone size={18} stroke={1.75} aria-hidden="true" />}
            >
              {t("call")}
            </Button>
          )}
          {isDelivery && (
            <Button
              variant="default"
              component="a"
              href={wayTo(order)}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconNavigation size={18} stroke={1.75} aria-hidden="true" />}
              data-testid="navigate"
            >
              {t("navigate")}
            </Button>
          )}
        </span>
      </div>
      <CourierField order={order} />
    </section>
  );
}

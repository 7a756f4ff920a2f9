import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import styles from "./Couriers.module.css";
import { couriersQuery } from "./couriers-queries.ts";

type Props = { value: string | undefined; onChange: (courier: string) => void };

/** Orders of one courier, or deliveries that nobody carries yet. A business without couriers is not asked. */
export function CourierFilter({ value, onChange }: Props) {
  const { t } = useTranslation("couriers");
  const { t: tOrders } = useTranslation("orders");
  const couriers = useQuery(couriersQuery(useBusinessId())).data?.items ?? [];
  if (couriers.length === 0) return null;
  return (
    <Select
      className={styles.names ?? ""}
      label={t("courier")}
      placeholder={tOrders("any")}
      clearable
      value={value ?? null}
      onChange={(courier) => onChange(courier ?? "")}
      data={[{ value: "nobody", label: t("without") }, ...couriers.map(({ id, name }) => ({ value: id, label: name }))]}
      data-testid="filter-courier"
    />
  );
}

import type { Customer } from "@croozer/contracts/customers";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import panel from "../panel.module.css";
import styles from "./people.module.css";
import { duplicatesQuery } from "./people-queries.ts";

type Props = { customerId: string; onCompare: (other: Customer) => void };

/** Somebody who may be the same person, with why; the likeliest first, one at a time. */
export function LikelyDuplicate({ customerId, onCompare }: Props) {
  const { t } = useTranslation("panel");
  const likeliest = useQuery(duplicatesQuery(useBusinessId(), customerId)).data?.items[0];
  if (likeliest === undefined) return null;
  const { customer, because } = likeliest;
  return (
    <p className={styles.duplicate} data-testid="duplicate">
      {t("duplicates.text")} <PersonText>{customer.name}</PersonText>
      <span className={styles.because}>{because.map((reason) => t(`duplicates.${reason}`)).join(", ")}</span>
      <button type="button" className={panel.link} onClick={() => onCompare(customer)}>
        {t("duplicates.compare")}
      </button>
    </p>
  );
}

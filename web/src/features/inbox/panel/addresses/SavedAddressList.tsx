import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../../lib/session.ts";
import panel from "../panel.module.css";
import { AddressRow } from "./AddressRow.tsx";
import styles from "./addresses.module.css";
import { useAddresses } from "./use-addresses.ts";

/** Shown until somebody asks for all ten. */
const shownFirst = 3;

/** Where this customer had things sent: the default first, then the latest. */
export function SavedAddressList({ customerId }: { customerId: string }) {
  const { t } = useTranslation("inbox");
  const mayEdit = usePermission("customer.edit");
  const { addresses, act } = useAddresses(customerId);
  const [all, setAll] = useState(false);
  if (addresses.length === 0) return null;
  const shown = all ? addresses : addresses.slice(0, shownFirst);
  return (
    <section className={styles.addresses} aria-label={t("panel.addresses")} data-testid="addresses">
      <h4>{t(addresses.length === 1 ? "panel.address" : "panel.addresses")}</h4>
      <ul>
        {shown.map((saved) => (
          <AddressRow key={saved.id} saved={saved} mayEdit={mayEdit} act={act} />
        ))}
      </ul>
      {shown.length < addresses.length && (
        <button type="button" className={panel.link} onClick={() => setAll(true)}>
          {t("address.all", { count: addresses.length })}
        </button>
      )}
    </section>
  );
}

import type { CashUp } from "@croozer/contracts/payments";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./CashUp.module.css";

type Row = CashUp["total"] & { name: string };
type Props = { title: string; rows: readonly Row[]; total?: CashUp["total"]; currency: string };

/** Taken, given back, what is left, how many: a line for each. */
export function Takings({ title, rows, total, currency }: Props) {
  const { t } = useTranslation("payments");
  const { t: disputes } = useTranslation("disputes");
  // Seldom, and then it matters: a day without any needs no column for it.
  const isAnyLost = rows.some(({ lostMinor }) => lostMinor > 0);
  return (
    <section className={styles.card}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("takenColumn")}</th>
            <th scope="col">{t("givenBackColumn")}</th>
            {isAnyLost && <th scope="col">{disputes("lostColumn")}</th>}
            <th scope="col">{t("net")}</th>
            <th scope="col">{t("count")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.name} row={row} currency={currency} isAnyLost={isAnyLost} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Line row={{ ...total, name: t("total") }} currency={currency} isAnyLost={isAnyLost} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Line({
  row: { name, takenMinor, givenBackMinor, lostMinor, netMinor, count },
  currency,
  isAnyLost,
}: {
  row: Row;
  currency: string;
  isAnyLost: boolean;
}) {
  const { t } = useTranslation("payments");
  const { t: disputes } = useTranslation("disputes");
  return (
    <tr>
      <th scope="row">
        <PersonText>{name}</PersonText>
      </th>
      <td data-label={t("takenColumn")}>
        <Money amountMinor={takenMinor} currency={currency} />
      </td>
      <td data-label={t("givenBackColumn")}>
        {givenBackMinor === 0 ? "–" : <Money amountMinor={givenBackMinor} currency={currency} />}
      </td>
      {isAnyLost && (
        <td data-label={disputes("lostColumn")}>
          {lostMinor === 0 ? "–" : <Money amountMinor={lostMinor} currency={currency} />}
        </td>
      )}
      <td className={styles.net}>
        <Money amountMinor={netMinor} currency={currency} />
      </td>
      <td data-label={t("count")}>{count}</td>
    </tr>
  );
}

import type { MergeCustomers } from "@croozer/contracts/customer-merge";
import type { Customer } from "@croozer/contracts/customers";
import { Radio } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { Money } from "../../../../ui/Money.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { readablePhone } from "../../phone.ts";
import styles from "./people.module.css";

export type Keep = MergeCustomers["keep"];
type Props = { into: Customer; from: Customer; keep: Keep; onKeep: (keep: Keep) => void };

const sides = ["into", "from"] as const;
const chosen = ["name", "phone", "email"] as const;

/** Both beside each other: what has to be chosen first, then what is kept of both. */
export function Sides({ into, from, keep, onKeep }: Props) {
  const { t } = useTranslation("panel");
  const dates = useDates();
  const people = { into, from };
  const shown = (what: (typeof chosen)[number], value: string | null): ReactNode =>
    value === null || value === "" ? (
      t("merge.nothing")
    ) : what === "phone" ? (
      <Isolate>{readablePhone(value)}</Isolate>
    ) : (
      <PersonText>{value}</PersonText>
    );
  const facts: [string, (customer: Customer) => ReactNode][] = [
    [t("merge.orders"), ({ ordersCount }) => ordersCount],
    [t("merge.spent"), ({ spentMinor }) => <Money amountMinor={spentMinor} />],
    [t("merge.since"), ({ createdAt }) => dates.date(createdAt)],
    [t("merge.addresses"), ({ addresses }) => <PersonText>{addresses.join(" · ") || t("merge.nothing")}</PersonText>],
    [t("merge.tags"), ({ tags }) => <PersonText>{tags.join(", ") || t("merge.nothing")}</PersonText>],
    [t("merge.note"), ({ note }) => <PersonText>{note || t("merge.nothing")}</PersonText>],
  ];
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("merge.stays")}</th>
          <th scope="col">{t("merge.goes")}</th>
        </tr>
      </thead>
      <tbody>
        {chosen.map((what) => {
          const differ = into[what] !== from[what] && !!into[what] && !!from[what];
          return (
            <tr key={what}>
              <th scope="row">{t(`merge.${what}`)}</th>
              {sides.map((side) => (
                <td key={side}>
                  {differ ? (
                    <Radio
                      size="xs"
                      name={`keep-${what}`}
                      aria-label={`${t("merge.keep", { what: t(`merge.${what}`) })} ${people[side][what] ?? ""}`}
                      label={shown(what, people[side][what])}
                      checked={keep[what] === side}
                      onChange={() => onKeep({ ...keep, [what]: side })}
                    />
                  ) : (
                    shown(what, people[side][what])
                  )}
                </td>
              ))}
            </tr>
          );
        })}
        {facts.map(([name, fact]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{fact(into)}</td>
            <td>{fact(from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Usage } from "@croozer/contracts/usage";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import cards from "./ChannelCard.module.css";
import styles from "./UsageCard.module.css";
import { linesOf, usageQuery } from "./usage.ts";

/** This month's messages, and what Meta counts of them by category. */
export function UsageCard() {
  const { t } = useTranslation("channels");
  const { data, error, refetch } = useQuery(usageQuery(useBusinessId()));
  return (
    <SettingsCard title={t("usageTitle")} text={t("usageText")}>
      {data !== undefined ? (
        <Figures usage={data} />
      ) : error === null ? (
        <SkeletonRows rows={3} />
      ) : (
        <ErrorState error={error} retry={refetch} />
      )}
    </SettingsCard>
  );
}

const categories = [
  "marketing",
  "marketing_lite",
  "utility",
  "authentication",
  "authentication_international",
  "service",
  "referral_conversion",
] as const;

function Figures({ usage: { total, charges } }: { usage: Usage }) {
  const { t } = useTranslation("channels");
  const number = new Intl.NumberFormat(useLanguage());
  const lines = linesOf(charges);
  const unclear = lines.some((line) => line.unclear > 0);
  /** One that Meta invents is shown by its own name. */
  const nameOf = (category: string) => {
    const known = categories.find((one) => one === category);
    return known === undefined ? <bdi>{category}</bdi> : t(`category_${known}`);
  };
  const facts = [
    [t("usageReceived"), total.received],
    [t("usageSent"), total.sent],
    [t("usageDelivered"), total.delivered],
    [t("usageRead"), total.read],
  ] as const;
  return (
    <div data-testid="usage" className={styles.figures}>
      <dl className={cards.facts}>
        {facts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 ? (
        <p>{t("usageNone")}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("usageCategory")}</th>
              <th scope="col">{t("usageCharged")}</th>
              <th scope="col">{t("usageFree")}</th>
              {unclear && <th scope="col">{t("usageUnclear")}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.category}>
                <th scope="row">{nameOf(line.category)}</th>
                <td>{number.format(line.charged)}</td>
                <td>{number.format(line.free)}</td>
                {unclear && <td>{number.format(line.unclear)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unclear && <p>{t("usageUnclearText")}</p>}
    </div>
  );
}

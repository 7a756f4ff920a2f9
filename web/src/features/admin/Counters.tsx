import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { countersQuery } from "./queries.ts";
import styles from "./Webhooks.module.css";

const names = ["accepted", "badSignatures", "notJson", "tooLarge"] as const;

/** How many deliveries were taken and turned away since this server process started. */
export function Counters() {
  const { t } = useTranslation("admin");
  const format = new Intl.NumberFormat(useLanguage());
  const { data } = useQuery(countersQuery);
  return (
    <dl className={styles.counters} aria-label={t("sinceStart")} title={t("sinceStart")}>
      {names.map((name) => (
        <div key={name} data-alarming={name === "badSignatures" && (data?.badSignatures ?? 0) > 0}>
          <dt>{t(name)}</dt>
          <dd>
            <Isolate>{data === undefined ? "–" : format.format(data[name])}</Isolate>
          </dd>
        </div>
      ))}
    </dl>
  );
}

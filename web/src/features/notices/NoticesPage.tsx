import { Anchor } from "@mantine/core";
import { IconCoins, IconMessage, IconTemplate } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { usageQuery } from "../channels/usage.ts";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import styles from "./NoticesPage.module.css";
import { noticesQuery } from "./notices-query.ts";
import { StepRow } from "./StepRow.tsx";
import { Templates } from "./Templates.tsx";

/** What customers are told of their orders by itself: which steps, in whose words, and what it costs. */
export function NoticesPage() {
  const { t } = useTranslation("notices");
  const mayChange = usePermission("automation.manage");
  const { data, error, refetch } = useQuery(noticesQuery(useBusinessId()));
  return (
    <SettingsPage title={t("title")} text={`${t("text")}${mayChange ? "" : ` ${t("readOnly")}`}`}>
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={7} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <>
          <SettingsCard title={t("how")}>
            <ul className={styles.facts}>
              <li>
                <IconMessage size={20} stroke={1.75} aria-hidden="true" />
                <span>
                  {t("howInside")}{" "}
                  <Anchor component={Link} to="/settings/automation-texts" size="sm">
                    {t("allTexts")}
                  </Anchor>
                </span>
              </li>
              <li>
                <IconTemplate size={20} stroke={1.75} aria-hidden="true" />
                <span>{t(data.isConnected ? "howOutside" : "notConnected")}</span>
              </li>
              <li>
                <IconCoins size={20} stroke={1.75} aria-hidden="true" />
                <span>
                  {t("cost")} <Counted />
                </span>
              </li>
            </ul>
          </SettingsCard>
          <SettingsCard title={t("steps")} text={t("stepsText")}>
            <div className={styles.steps}>
              {data.steps.map((one) => (
                <StepRow key={one.step} notice={one} editable={mayChange} />
              ))}
            </div>
          </SettingsCard>
          {data.house.length > 0 && (
            <SettingsCard title={t("house")} text={t("houseText")}>
              <Templates templates={data.house} editable={mayChange} />
            </SettingsCard>
          )}
        </>
      )}
    </SettingsPage>
  );
}

/** What Meta has counted of utility templates this month, for those who may know. */
function Counted() {
  const { t } = useTranslation("notices");
  const mayRead = usePermission("usage.read");
  const { data } = useQuery({ ...usageQuery(useBusinessId()), enabled: mayRead });
  if (data === undefined) return null;
  const count = (charge: "charged" | "free") =>
    data.charges
      .filter((line) => line.category === "utility" && line.charge === charge)
      .reduce((sum, { messages }) => sum + messages, 0);
  return <b>{t("counted", { charged: count("charged"), free: count("free") })}</b>;
}

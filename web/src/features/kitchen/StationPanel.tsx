import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { chooseStation, useChosen } from "./device.ts";
import styles from "./SidePanel.module.css";
import { SidePanel } from "./SidePanel.tsx";

/** Which categories this screen makes. */
export function StationPanel({ categories, onClose }: { categories: Catalogue["categories"]; onClose: () => void }) {
  const { t } = useTranslation("kitchen");
  const businessId = useBusinessId();
  const language = useLanguage();
  const known = new Set(categories.map(({ id }) => id));
  const chosen = (useChosen().stations[businessId] ?? []).filter((id) => known.has(id));
  const toggle = (id: string) =>
    chooseStation(businessId, chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <SidePanel title={t("station")} onClose={onClose}>
      <p className={styles.text}>{t("stationText")}</p>
      <div className={styles.choices}>
        <button type="button" aria-pressed={chosen.length === 0} onClick={() => chooseStation(businessId, [])}>
          <IconCheck size={22} stroke={2} aria-hidden="true" />
          {t("stationAll")}
        </button>
        {categories.map(({ id, name }) => (
          <button
            type="button"
            key={id}
            aria-pressed={chosen.includes(id)}
            onClick={() => toggle(id)}
            data-testid="station-choice"
          >
            <IconCheck size={22} stroke={2} aria-hidden="true" />
            <PersonText>{inLanguage(name, language)}</PersonText>
          </button>
        ))}
      </div>
    </SidePanel>
  );
}

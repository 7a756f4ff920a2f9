import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe, useMembership } from "../../lib/session.ts";
import { ActRow } from "../../ui/later/ActRow.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { PlatePicture } from "../../ui/PlatePicture.tsx";
import styles from "./BusinessItems.module.css";
import { openNewBusiness } from "./open-new-business.tsx";
import { useSwitchBusiness } from "./use-switch-business.ts";

/** The businesses of whoever is signed in, with the act of opening another. */
export function BusinessItems({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("shell");
  const { memberships } = useMe();
  const { business: current } = useMembership();
  const switchBusiness = useSwitchBusiness();
  return (
    <>
      <p className={styles.title}>{t("switchBusiness")}</p>
      {memberships.map(({ business }) => (
        <ActRow
          key={business.id}
          icon={<PlatePicture name={business.name} pictureUrl={business.pictureUrl} size={32} />}
          mark={business.id === current.id && <IconCheck size={16} aria-hidden="true" />}
          isCurrent={business.id === current.id}
          onClick={() => {
            onDone();
            switchBusiness(business.id);
          }}
        >
          <PersonText>{business.name}</PersonText>
        </ActRow>
      ))}
      <ActRow
        icon={<IconPlus size={18} aria-hidden="true" />}
        onClick={() => {
          onDone();
          void openNewBusiness();
        }}
      >
        {t("newBusiness")}
      </ActRow>
    </>
  );
}

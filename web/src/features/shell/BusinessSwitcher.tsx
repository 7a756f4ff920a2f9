import { UnstyledButton } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMembership } from "../../lib/session.ts";
import { withTexts } from "../../lib/with-texts.ts";
import { useOpener } from "../../ui/later/use-opener.tsx";
import { PlatePicture } from "../../ui/PlatePicture.tsx";
import styles from "./BusinessSwitcher.module.css";

const load = async () => (await withTexts(() => import("./BusinessMenu.tsx"))).BusinessMenu;

/** Which business is open, and the way to the others. */
export function BusinessSwitcher() {
  const { t } = useTranslation("shell");
  const { business } = useMembership();
  const { opener, content } = useOpener("dialog", load);
  return (
    <>
      <UnstyledButton
        className={styles.target}
        title={business.name}
        aria-label={`${t("switchBusiness")}: ${business.name}`}
        {...opener.button}
        data-testid="business-switcher"
      >
        <PlatePicture name={business.name} pictureUrl={business.pictureUrl} />
        <span className={styles.mark}>
          <IconSelector size={12} stroke={2} aria-hidden="true" />
        </span>
      </UnstyledButton>
      {content}
    </>
  );
}

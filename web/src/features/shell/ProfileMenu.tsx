import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/session.ts";
import { useConnection } from "../../lib/socket.ts";
import { withTexts } from "../../lib/with-texts.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { useOpener } from "../../ui/later/use-opener.ts";
import styles from "./ProfileMenu.module.css";

const load = () => withTexts(() => import("./ProfileItems.tsx"));
const ProfileItems = lazy(async () => ({ default: (await load()).ProfileItems }));

/** Who is signed in, and what concerns them alone. */
export function ProfileMenu() {
  const { t } = useTranslation("shell");
  const { user } = useMe();
  const online = useConnection() === "online";
  const opener = useOpener("dialog", load);
  return (
    <>
      <UnstyledButton className={styles.target} {...opener.button} data-testid="profile-menu">
        <VisuallyHidden>{t("profile")}</VisuallyHidden>
        <Avatar id={user.id} name={user.name} size={36} />
        <span className={styles.word} aria-hidden="true">
          {t("more")}
        </span>
        <span className={`${styles.presence} ${online ? styles.online : ""}`} />
      </UnstyledButton>
      {opener.isKnown && (
        <Suspense>
          <ProfileItems opener={opener} />
        </Suspense>
      )}
    </>
  );
}

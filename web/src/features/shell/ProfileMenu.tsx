import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/session.ts";
import { useConnection } from "../../lib/socket.ts";
import { withTexts } from "../../lib/with-texts.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { useOpener } from "../../ui/later/use-opener.tsx";
import styles from "./ProfileMenu.module.css";

const load = async () => (await withTexts(() => import("./ProfileItems.tsx"))).ProfileItems;

/** Who is signed in, and what concerns them alone. */
export function ProfileMenu() {
  const { t } = useTranslation("shell");
  const { user } = useMe();
  const online = useConnection() === "online";
  const { opener, content } = useOpener("dialog", load);
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
      {content}
    </>
  );
}

import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconLogout, IconSettings, IconUser, IconWebhook } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useMaybeMembership, useMe } from "../../lib/session.ts";
import { useConnection } from "../../lib/socket.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { LanguageSwitch } from "../identity/LanguageSwitch.tsx";
import { SchemeSwitch } from "../identity/SchemeSwitch.tsx";
import { BusinessItems } from "./BusinessSwitcher.tsx";
import styles from "./ProfileMenu.module.css";
import { useSignOut } from "./use-sign-out.ts";

const AwaySwitch = lazy(async () => ({ default: (await import("../teamwork/AwaySwitch.tsx")).AwaySwitch }));

/** Who is signed in: language, colours, sign-out; on phones also the businesses. */
export function ProfileMenu() {
  const { t } = useTranslation("shell");
  const { user } = useMe();
  const online = useConnection() === "online";
  const signOut = useSignOut();
  const mayAnswer = useMaybeMembership()?.permissions.includes("conversation.reply") ?? false;
  return (
    <Menu position="right-end" width={288} offset={12}>
      <Menu.Target>
        <UnstyledButton className={styles.target} data-testid="profile-menu">
          <VisuallyHidden>{t("profile")}</VisuallyHidden>
          <Avatar id={user.id} name={user.name} size={36} />
          <span className={styles.word} aria-hidden="true">
            {t("more")}
          </span>
          <span className={`${styles.presence} ${online ? styles.online : ""}`} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <PersonText className={styles.name}>{user.name}</PersonText>
          <bdi dir="ltr" className={styles.email}>
            {user.email}
          </bdi>
        </div>
        <div className={styles.onPhones}>
          <BusinessItems />
        </div>
        <div className={styles.onPhones}>
          <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={18} aria-hidden="true" />}>
            {t("place_settings")}
          </Menu.Item>
        </div>
        <Menu.Divider />
        {mayAnswer && (
          <Suspense>
            <AwaySwitch />
          </Suspense>
        )}
        <div className={styles.choices}>
          <LanguageSwitch fullWidth />
          <SchemeSwitch fullWidth />
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/settings/profile" leftSection={<IconUser size={18} aria-hidden="true" />}>
          {t("profile")}
        </Menu.Item>
        {user.isSuperAdmin && (
          <Menu.Item component={Link} to="/admin/webhooks" leftSection={<IconWebhook size={18} aria-hidden="true" />}>
            {t("place_webhooks")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLogout className="flip" size={18} aria-hidden="true" />}
          onClick={() => signOut.mutate()}
          data-testid="sign-out"
        >
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu } from "@mantine/core";
import { IconLogout, IconSettings, IconUser, IconWebhook } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMaybeMembership, useMe } from "../../lib/session.ts";
import { Standing } from "../../ui/later/Standing.tsx";
import { type Opener, usePopover } from "../../ui/later/use-opener.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { LanguageSwitch } from "../identity/LanguageSwitch.tsx";
import { SchemeSwitch } from "../identity/SchemeSwitch.tsx";
import { AwaySwitch } from "../teamwork/AwaySwitch.tsx";
import { BusinessItems } from "./BusinessMenu.tsx";
import styles from "./ProfileMenu.module.css";
import { useSignOut } from "./use-sign-out.ts";

/** Language, colours, sign-out; on phones also the businesses. */
export function ProfileItems({ opener }: { opener: Opener }) {
  const { t } = useTranslation("shell");
  const { user } = useMe();
  const signOut = useSignOut();
  const mayAnswer = useMaybeMembership()?.permissions.includes("conversation.reply") ?? false;
  return (
    <Menu {...usePopover(opener)} position="right-end" width={288} offset={12}>
      <Menu.Target>
        <Standing element={opener.anchor} />
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
        {mayAnswer && <AwaySwitch />}
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

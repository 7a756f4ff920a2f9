import { Divider, Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconLogout, IconSettings, IconUser, IconWebhook } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMaybeMembership, useMe } from "../../lib/session.ts";
import { ActRow } from "../../ui/later/ActRow.tsx";
import { Standing } from "../../ui/later/Standing.tsx";
import type { Opener } from "../../ui/later/use-opener.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { LanguageSwitch } from "../identity/LanguageSwitch.tsx";
import { SchemeSwitch } from "../identity/SchemeSwitch.tsx";
import { AwaySwitch } from "../teamwork/AwaySwitch.tsx";
import places from "./BusinessItems.module.css";
import { BusinessItems } from "./BusinessItems.tsx";
import styles from "./ProfileMenu.module.css";
import { useSignOut } from "./use-sign-out.ts";

const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;

/** Language, colours, sign-out; on phones also the businesses. More than a menu: there are switches in it. */
export function ProfileItems({ opener }: { opener: Opener }) {
  const { t } = useTranslation("shell");
  const { user } = useMe();
  const signOut = useSignOut();
  const mayAnswer = useMaybeMembership()?.permissions.includes("conversation.reply") ?? false;
  const isPhone = useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false });
  const done = opener.close;
  return (
    <Popover {...opener.popover} position="right-end" width={288} offset={12} shadow="md" zIndex={200} trapFocus>
      <Popover.Target>
        <Standing element={opener.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={places.place ?? ""} aria-label={t("profile")}>
        <div className={styles.who}>
          <PersonText className={styles.name}>{user.name}</PersonText>
          <bdi dir="ltr" className={styles.email}>
            {user.email}
          </bdi>
        </div>
        {isPhone && (
          <>
            <BusinessItems onDone={done} />
            <ActRow icon={<IconSettings {...icon} />} to="/settings" onClick={done}>
              {t("place_settings")}
            </ActRow>
          </>
        )}
        <Divider my={4} />
        {mayAnswer && <AwaySwitch />}
        <div className={styles.choices}>
          <LanguageSwitch fullWidth />
          <SchemeSwitch fullWidth />
        </div>
        <Divider my={4} />
        <ActRow icon={<IconUser {...icon} />} to="/settings/profile" onClick={done}>
          {t("profile")}
        </ActRow>
        {user.isSuperAdmin && (
          <ActRow icon={<IconWebhook {...icon} />} to="/admin/webhooks" onClick={done}>
            {t("place_webhooks")}
          </ActRow>
        )}
        <ActRow
          icon={<IconLogout className="flip" {...icon} />}
          onClick={() => signOut.mutate()}
          data-testid="sign-out"
        >
          {t("signOut")}
        </ActRow>
      </Popover.Dropdown>
    </Popover>
  );
}

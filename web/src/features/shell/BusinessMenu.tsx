import { Menu } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe, useMembership } from "../../lib/session.ts";
import { Standing } from "../../ui/later/Standing.tsx";
import { type Opener, usePopover } from "../../ui/later/use-opener.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { PlatePicture } from "../../ui/PlatePicture.tsx";
import { openNewBusiness } from "./open-new-business.tsx";
import { useSwitchBusiness } from "./use-switch-business.ts";

/** The businesses of the member, beside the one that is open. */
export const BusinessMenu = ({ opener }: { opener: Opener }) => (
  <Menu {...usePopover(opener)} position="right-start" width={264} offset={12}>
    <Menu.Target>
      <Standing element={opener.anchor} />
    </Menu.Target>
    <Menu.Dropdown>
      <BusinessItems />
    </Menu.Dropdown>
  </Menu>
);

/** The businesses as menu items, with the act of opening another. */
export function BusinessItems() {
  const { t } = useTranslation("shell");
  const { memberships } = useMe();
  const { business: current } = useMembership();
  const switchBusiness = useSwitchBusiness();
  return (
    <>
      <Menu.Label>{t("switchBusiness")}</Menu.Label>
      {memberships.map(({ business }) => (
        <Menu.Item
          key={business.id}
          leftSection={<PlatePicture name={business.name} pictureUrl={business.pictureUrl} size={32} />}
          rightSection={business.id === current.id ? <IconCheck size={16} aria-hidden="true" /> : null}
          aria-current={business.id === current.id ? "true" : undefined}
          onClick={() => switchBusiness(business.id)}
        >
          <PersonText>{business.name}</PersonText>
        </Menu.Item>
      ))}
      <Menu.Item leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={openNewBusiness}>
        {t("newBusiness")}
      </Menu.Item>
    </>
  );
}

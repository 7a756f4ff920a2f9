import { Spotlight, type SpotlightActionData, spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { useMantineColorScheme } from "@mantine/core";
import {
  IconBolt,
  IconBuildingStore,
  IconClipboardPlus,
  IconDeviceMobile,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSun,
  IconToolsKitchen2,
  IconWebhook,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { languageNames } from "../../lib/language.ts";
import { usePageActs } from "../../lib/page-acts.ts";
import { useMe, useMembership, usePermission } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { chooseLanguage } from "../identity/session-acts.ts";
import { settingsSections } from "../settings/sections.ts";
import { openNewBusiness } from "./open-new-business.tsx";
import { places } from "./places.ts";
import { usePaletteKeys } from "./use-palette-keys.ts";
import { useSignOut } from "./use-sign-out.ts";
import { useSwitchBusiness } from "./use-switch-business.ts";

const iconSize = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

/** Every place and act by typing a part of its name. */
export function Palette() {
  const { t } = useTranslation("shell");
  // It was asked for by the keys that open it.
  useEffect(spotlight.open, []);
  usePaletteKeys(spotlight.toggle);
  const [isOpen, setIsOpen] = useState(true);
  useFocusBack(isOpen);
  const [placesGroup, actsGroup] = [usePlaces(), useActs()];
  const onPage = usePageActs().map((act) => ({ ...act, leftSection: <IconBolt {...iconSize} /> }));
  return (
    <Spotlight
      actions={[
        ...(onPage.length > 0 ? [{ group: t("palettePage"), actions: onPage }] : []),
        { group: t("palettePlaces"), actions: placesGroup },
        { group: t("paletteActs"), actions: actsGroup },
      ]}
      shortcut={null}
      onSpotlightOpen={() => setIsOpen(true)}
      onSpotlightClose={() => setIsOpen(false)}
      attributes={{ content: { "aria-label": t("palette") } }}
      highlightQuery
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0 }}
      zIndex={300}
      nothingFound={t("paletteEmpty")}
      searchProps={{
        placeholder: t("palettePlaceholder"),
        "aria-label": t("palettePlaceholder"),
        leftSection: <IconSearch {...iconSize} />,
        dir: "auto",
      }}
    />
  );
}

function usePlaces(): SpotlightActionData[] {
  const { t } = useTranslation("shell");
  const { t: tSettings } = useTranslation("settings");
  const { user } = useMe();
  const { permissions } = useMembership();
  const navigate = useNavigate();
  const ofRail = places
    .filter(({ permission }) => permissions.includes(permission))
    .map(({ id, to, icon: Icon }) => ({
      id,
      label: t(`place_${id}`),
      leftSection: <Icon {...iconSize} />,
      onClick: () => void navigate({ to }),
    }));
  const ofSettings = settingsSections(permissions).map(({ id, to, icon: Icon }) => ({
    id: `settings-${id}`,
    label: `${t("place_settings")} · ${tSettings(`section_${id}`)}`,
    leftSection: <Icon {...iconSize} />,
    onClick: () => void navigate({ to }),
  }));
  const ofOperator = user.isSuperAdmin
    ? [
        {
          id: "webhooks",
          label: t("place_webhooks"),
          leftSection: <IconWebhook {...iconSize} />,
          onClick: () => void navigate({ to: "/admin/webhooks" }),
        },
      ]
    : [];
  const ofKitchen = permissions.includes("order.advance")
    ? [
        {
          id: "kitchen",
          label: t("place_kitchen"),
          leftSection: <IconToolsKitchen2 {...iconSize} />,
          onClick: () => void navigate({ to: "/orders/kitchen" }),
        },
      ]
    : [];
  return [...ofRail, ...ofKitchen, ...ofSettings, ...ofOperator];
}

function useActs(): SpotlightActionData[] {
  const { t } = useTranslation("shell");
  const { memberships, emulator } = useMe();
  const { business: current } = useMembership();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = useLanguage() === "he" ? "en" : "he";
  const switchBusiness = useSwitchBusiness();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { t: tCompose } = useTranslation("compose");
  const mayOrder = usePermission("order.place");
  return [
    ...(mayOrder
      ? [
          {
            id: "new-order",
            label: tCompose("title"),
            leftSection: <IconClipboardPlus {...iconSize} />,
            onClick: () => void navigate({ to: "/orders/new" }),
          },
        ]
      : []),
    {
      id: "language",
      label: `${t("language")}: ${languageNames[other]}`,
      leftSection: <IconLanguage {...iconSize} />,
      onClick: () => void chooseLanguage(other),
    },
    ...(["light", "dark", "auto"] as const)
      .filter((scheme) => scheme !== colorScheme)
      .map((scheme) => ({
        id: `scheme-${scheme}`,
        label: `${t("scheme")}: ${t(`scheme_${scheme}`)}`,
        leftSection: scheme === "dark" ? <IconMoon {...iconSize} /> : <IconSun {...iconSize} />,
        onClick: () => setColorScheme(scheme),
      })),
    ...memberships
      .filter(({ business }) => business.id !== current.id)
      .map(({ business }) => ({
        id: `business-${business.id}`,
        label: `${t("switchBusiness")}: ${business.name}`,
        leftSection: <IconBuildingStore {...iconSize} />,
        onClick: () => switchBusiness(business.id),
      })),
    {
      id: "new-business",
      label: t("newBusiness"),
      leftSection: <IconPlus {...iconSize} />,
      onClick: () => void openNewBusiness(),
    },
    ...(emulator === null
      ? []
      : [
          {
            id: "phone",
            label: t("openPhone"),
            leftSection: <IconDeviceMobile {...iconSize} />,
            onClick: () => void window.open(emulator.phoneUrl, "_blank", "noreferrer"),
          },
        ]),
    {
      id: "sign-out",
      label: t("signOut"),
      leftSection: <IconLogout {...iconSize} className="flip" />,
      onClick: () => signOut.mutate(),
    },
  ];
}

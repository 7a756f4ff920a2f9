import { ActionIcon, Menu } from "@mantine/core";
import {
  IconBuildingStore,
  IconDots,
  IconExternalLink,
  IconHandClick,
  IconList,
  IconMapPin,
  IconPackage,
  IconShoppingBag,
  IconTemplate,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useHasKeys } from "../../../../lib/use-has-keys.ts";
import { type BuilderKind, builderKinds, openPanel, type ProductKind, productKinds } from "../panel-store.ts";

const icons: Record<BuilderKind, typeof IconList> = {
  buttons: IconHandClick,
  list: IconList,
  link: IconExternalLink,
  location: IconMapPin,
};
const shopIcons: Record<ProductKind, typeof IconList> = {
  product: IconPackage,
  products: IconShoppingBag,
  catalogue: IconBuildingStore,
};

/** Templates at any time; what is answered with a tap while the window is open. */
export function MoreTools({ conversationId, closed }: { conversationId: string; closed: boolean }) {
  const { t } = useTranslation("inbox");
  const hasKeys = useHasKeys();
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("tools.more")}
          title={t("tools.more")}
          data-testid="more-tools"
        >
          <IconDots size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTemplate size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => openPanel(conversationId, { kind: "template" })}
          data-testid="open-templates"
        >
          {t("template.button")} {hasKeys && <bdi dir="ltr">(Alt T)</bdi>}
        </Menu.Item>
        {builderKinds.map((kind) => {
          const KindIcon = icons[kind];
          return (
            <Menu.Item
              key={kind}
              disabled={closed}
              leftSection={<KindIcon size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => openPanel(conversationId, { kind: "builder", what: kind })}
              data-testid={`build-${kind}`}
            >
              {t(`builder.${kind}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        {productKinds.map((kind) => {
          const KindIcon = shopIcons[kind];
          return (
            <Menu.Item
              key={kind}
              disabled={closed}
              leftSection={<KindIcon size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => openPanel(conversationId, { kind: "products", what: kind })}
              data-testid={`offer-${kind}`}
            >
              {t(`shop.${kind}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

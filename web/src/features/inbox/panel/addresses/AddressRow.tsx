import type { SavedAddress } from "@croozer/contracts/customers";
import { ActionIcon, Menu } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { IconDots, IconHome, IconMapPin, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { AddressForm } from "./AddressForm.tsx";
import styles from "./addresses.module.css";
import type { AddressAct } from "./use-addresses.ts";

type Props = { saved: SavedAddress; mayEdit: boolean; act: AddressAct };

/** One address with its name; a menu for what can be done with it. */
export function AddressRow({ saved, mayEdit, act }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  const [editing, setEditing] = useState(false);
  const { id, label, address, isDefault } = saved;
  const confirmForget = () =>
    openConfirmModal({
      title: t("address.forget.title"),
      children: <PersonText>{address}</PersonText>,
      labels: { confirm: t("address.forget"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => act.mutate({ id, change: "forget" }),
    });
  if (editing)
    return (
      <li>
        <AddressForm saved={saved} act={act} onDone={() => setEditing(false)} />
      </li>
    );
  const Icon = isDefault ? IconHome : IconMapPin;
  return (
    <li className={styles.row} data-testid="address">
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        {(label !== "" || isDefault) && (
          <p className={styles.name}>
            {label !== "" && <PersonText>{label}</PersonText>}
            {isDefault && <span className={styles.default}>{t("address.default")}</span>}
          </p>
        )}
        <PersonText as="p">{address}</PersonText>
      </div>
      {mayEdit && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              className="thumb"
              variant="subtle"
              color="gray"
              size={28}
              aria-label={`${t("address.more")}: ${label || address}`}
              title={t("address.more")}
              data-testid="address-more"
            >
              <IconDots size={16} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => setEditing(true)}>
              {t("address.edit")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconHome size={16} aria-hidden="true" />}
              onClick={() => act.mutate({ id, change: { isDefault: !isDefault } })}
            >
              {t(isDefault ? "address.noDefault" : "address.makeDefault")}
            </Menu.Item>
            <Menu.Item
              color="var(--cz-bad-text)"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={confirmForget}
            >
              {t("address.forget")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

import type { MessageContent, MessageContentOf } from "@croozer/contracts/message-content";
import type { TemplateButton } from "@croozer/contracts/message-parts";
import {
  type Icon,
  IconAddressBook,
  IconArrowBackUp,
  IconBuildingStore,
  IconCheck,
  IconCopy,
  IconExternalLink,
  IconForms,
  IconHome,
  IconMapPin,
  IconPhone,
  IconShoppingBag,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./content.module.css";

type Action = { id: string; label: string; icon?: Icon; href?: string };
type Words = TFunction<"inbox">;

const templateIcons: Record<TemplateButton["type"], Icon> = {
  url: IconExternalLink,
  quick_reply: IconArrowBackUp,
  copy_code: IconCopy,
  flow: IconForms,
  catalogue: IconBuildingStore,
  products: IconShoppingBag,
};

/** What points somewhere points the other way in Hebrew. */
const mirrored: ReadonlySet<Icon> = new Set([IconExternalLink, IconArrowBackUp]);

/** A template's buttons by their words where these are known, else by what they do. */
function templateActions({ shown, buttons, code }: MessageContentOf<"template">, t: Words): Action[] {
  const byIndex = new Map(buttons.map((button) => [button.index, button]));
  if (shown !== null && shown.buttons.length > 0)
    return shown.buttons.map((label, index) => {
      const type = byIndex.get(index)?.type;
      return { id: String(index), label, ...(type === undefined ? {} : { icon: templateIcons[type] }) };
    });
  if (code !== null) return [{ id: "code", label: t("action.copyCode", { code }), icon: IconCopy }];
  return buttons.map((button) => ({
    id: String(button.index),
    icon: templateIcons[button.type],
    label: button.type === "copy_code" ? t("action.copyCode", { code: button.code }) : t(`action.${button.type}`),
  }));
}

/** What the customer can tap. */
function actionsOf(content: MessageContent, t: Words): Action[] {
  switch (content.type) {
    case "buttons":
      return content.buttons.map(({ id, title }) => ({ id, label: title }));
    case "link_button":
      return [{ id: "link", label: content.label, icon: IconExternalLink, href: content.url }];
    case "location_request":
      return [{ id: "location", label: t("action.location"), icon: IconMapPin }];
    case "contact_request":
      return [{ id: "contact", label: t("action.contact"), icon: IconAddressBook }];
    case "address_request":
      return [{ id: "address", label: t("action.address"), icon: IconHome }];
    case "flow":
      return [{ id: "flow", label: content.label, icon: IconForms }];
    case "product_list":
      return [{ id: "products", label: t("action.products"), icon: IconShoppingBag }];
    case "catalogue":
      return [{ id: "catalogue", label: t("action.catalogue"), icon: IconBuildingStore }];
    case "call_button":
      return [{ id: "call", label: content.label ?? t("action.call"), icon: IconPhone }];
    case "call_permission_request":
      return [{ id: "permission", label: t("action.permission"), icon: IconPhone }];
    case "template":
      return templateActions(content, t);
    default:
      return [];
  }
}

type Props = { content: MessageContent; pickedId: string | null };

/** The buttons of a message, under its bubble; the tapped one is marked. */
export function ActionsRow({ content, pickedId }: Props) {
  const { t } = useTranslation("inbox");
  const actions = actionsOf(content, t);
  if (actions.length === 0) return null;
  return (
    <ul className={styles.buttons}>
      {actions.map(({ id, label, icon: ActionIcon, href }) => {
        const words = (
          <>
            {id === pickedId && <IconCheck size={14} stroke={2} aria-hidden="true" />}
            {ActionIcon !== undefined && (
              <ActionIcon
                size={14}
                stroke={1.75}
                className={mirrored.has(ActionIcon) ? "flip" : ""}
                aria-hidden="true"
              />
            )}
            <PersonText>{label}</PersonText>
          </>
        );
        return (
          <li key={id} className={styles.button} data-picked={id === pickedId}>
            {href === undefined ? (
              words
            ) : (
              <a className={styles.buttonLink} href={href} title={href} target="_blank" rel="noreferrer noopener">
                {words}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

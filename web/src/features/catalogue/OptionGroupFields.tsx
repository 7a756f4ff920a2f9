import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, OptionGroup } from "@croozer/contracts/catalogue";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMoney } from "../../lib/money.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./Catalogue.module.css";

type Props = {
  catalogue: Catalogue;
  chosen: readonly OptionGroup[];
  onChange: (ids: string[]) => void;
  /** Null is a new group. */
  onEdit: (group: OptionGroup | null) => void;
  editable: boolean;
};

/** What the customer chooses for this product: shared groups, put in and taken out. */
export function OptionGroupFields({ catalogue, chosen, onChange, onEdit, editable }: Props) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const ids = chosen.map((group) => group.id);
  const others = catalogue.optionGroups.filter((group) => !ids.includes(group.id));
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h3>{t("options")}</h3>
        <p className={styles.quiet}>{t("optionsText")}</p>
        {editable && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="light"
                className={styles.push}
                leftSection={<IconPlus size={16} />}
                data-testid="add-group"
              >
                {t("options")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
              {others.map((group) => (
                <Menu.Item key={group.id} onClick={() => onChange([...ids, group.id])}>
                  <PersonText>{inLanguage(group.name, language)}</PersonText>
                </Menu.Item>
              ))}
              {others.length > 0 && <Menu.Divider />}
              <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => onEdit(null)} data-testid="new-group">
                {t("addGroup")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </header>
      {chosen.length === 0 && <p className={styles.quiet}>{t("noGroups")}</p>}
      {chosen.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          editable={editable}
          onEdit={() => onEdit(group)}
          onRemove={() => onChange(ids.filter((id) => id !== group.id))}
        />
      ))}
    </section>
  );
}

function GroupCard({
  group,
  editable,
  onEdit,
  onRemove,
}: {
  group: OptionGroup;
  editable: boolean;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const money = useMoney();
  const name = inLanguage(group.name, language);
  return (
    <article className={styles.group}>
      <header>
        <b>
          <PersonText>{name}</PersonText>
        </b>
        <span className={styles.mute}>{t(group.required ? "required" : "optional")}</span>
        <span className={styles.mute}>
          {group.kind === "single" ? t("exactlyOne") : group.max === null ? t("any") : t("upTo", { count: group.max })}
        </span>
        {editable && (
          <span className={styles.groupTools}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`${t("editGroup")}: ${name}`}
              onClick={onEdit}
              data-testid="edit-group"
            >
              <IconPencil size={18} stroke={1.75} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`${t("removeOption")}: ${name}`}
              onClick={onRemove}
            >
              <IconX size={18} stroke={1.75} />
            </ActionIcon>
          </span>
        )}
      </header>
      <ul>
        {group.options.map((option) => (
          <li key={option.id} data-off={!option.available || undefined}>
            <PersonText>{inLanguage(option.name, language)}</PersonText>
            <bdi>
              {option.priceDeltaMinor === 0
                ? money(0)
                : `${option.priceDeltaMinor > 0 ? "+" : "−"}${money(Math.abs(option.priceDeltaMinor))}`}
            </bdi>
            {!option.available && <span className={styles.off}>{t("notAvailable")}</span>}
          </li>
        ))}
      </ul>
    </article>
  );
}

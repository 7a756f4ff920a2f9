import { type AutomationText, textGroups } from "@croozer/contracts/automations";
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconPencil, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import { TextRow } from "./TextRow.tsx";
import styles from "./TextsPage.module.css";
import { isFound } from "./text-form.ts";

/** The texts by the part of the conversation they belong to, narrowed by words or to what is one's own. */
export function TextList({ texts, editable }: { texts: AutomationText[]; editable: boolean }) {
  const { t } = useTranslation("automations");
  const [wanted, setWanted] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const changed = texts.filter(({ custom }) => custom !== null);
  const shown = (onlyChanged ? changed : texts).filter((text) => isFound(text, wanted));
  const showAll = () => {
    setWanted("");
    setOnlyChanged(false);
  };
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          className={styles.search}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
          placeholder={t("search")}
          aria-label={t("search")}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          dir="auto"
          data-testid="texts-search"
        />
        <SegmentedControl
          value={onlyChanged ? "changed" : "all"}
          onChange={(value) => setOnlyChanged(value === "changed")}
          data={[
            { value: "all", label: t("all", { count: texts.length }) },
            { value: "changed", label: t("changed", { count: changed.length }) },
          ]}
        />
      </div>
      {shown.length === 0 && (
        <SettingsCard>
          {wanted.trim() === "" ? (
            <EmptyState icon={IconPencil} title={t("nothingChangedTitle")} text={t("nothingChangedText")}>
              <ShowAll onClick={showAll} />
            </EmptyState>
          ) : (
            <EmptyState icon={IconSearch} title={t("nothingFoundTitle")} text={t("nothingFoundText")}>
              <ShowAll onClick={showAll} />
            </EmptyState>
          )}
        </SettingsCard>
      )}
      {textGroups.map((group) => {
        const ofGroup = shown.filter((text) => text.group === group);
        if (ofGroup.length === 0) return null;
        return (
          <SettingsCard key={group} title={t(`group_${group}`)} text={t(`group_${group}_text`)}>
            {/* On a phone the other language is only worth its room where it may be what was looked for. */}
            <ul className={styles.chat} data-both={!editable || wanted.trim() !== "" || undefined}>
              {ofGroup.map((text) => (
                <TextRow key={text.key} text={text} editable={editable} />
              ))}
            </ul>
          </SettingsCard>
        );
      })}
    </>
  );
}

function ShowAll({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation("automations");
  return (
    <Button variant="default" onClick={onClick}>
      {t("showAll")}
    </Button>
  );
}

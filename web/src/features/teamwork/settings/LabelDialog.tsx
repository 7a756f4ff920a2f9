import { type Label, labelColours } from "@croozer/contracts/teamwork";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { LabelChip, LabelDot } from "../LabelChip.tsx";
import styles from "./teamwork-settings.module.css";
import { useLabelActs } from "./use-teamwork-acts.ts";

type Props = {
  /** Null is a new one, undefined closes. */
  label: Label | null | undefined;
  onClose: () => void;
};

export function LabelDialog({ label, onClose }: Props) {
  const { t } = useTranslation("teamworkSettings");
  const { t: tUi } = useTranslation("ui");
  return (
    <Modal
      opened={label !== undefined}
      onClose={onClose}
      title={t(label ? "editLabel" : "newLabel")}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      {label !== undefined && <Editor key={label?.id ?? "new"} label={label} onClose={onClose} />}
    </Modal>
  );
}

function Editor({ label, onClose }: { label: Label | null; onClose: () => void }) {
  const { t } = useTranslation("teamworkSettings");
  const [name, setName] = useState(label?.name ?? "");
  const [colour, setColour] = useState(label?.colour ?? "teal");
  const { save } = useLabelActs();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "")
      save.mutate({ id: label?.id ?? null, value: { name: name.trim(), colour } }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t("name")}
          placeholder={t("labelHint")}
          dir="auto"
          maxLength={40}
          data-autofocus
          value={name}
          onChange={(event) => {
            save.reset();
            setName(event.currentTarget.value);
          }}
          data-testid="label-name"
        />
        <fieldset className={styles.colours}>
          <legend>{t("colour")}</legend>
          {labelColours.map((one) => (
            <label key={one} title={t(`colour_${one}`)}>
              <input
                type="radio"
                name="colour"
                checked={one === colour}
                aria-label={t(`colour_${one}`)}
                onChange={() => setColour(one)}
              />
              <LabelDot colour={one} />
            </label>
          ))}
        </fieldset>
        {name.trim() !== "" && <LabelChip label={{ name: name.trim(), colour }} />}
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ""} data-testid="save-label">
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

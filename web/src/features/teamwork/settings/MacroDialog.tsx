import type { Macro, MacroAct } from "@croozer/contracts/macros";
import { ActionIcon, Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import styles from "./teamwork-settings.module.css";
import { useMacroActs } from "./use-macro-acts.ts";
import { chosenIn, type StepKind, stepKinds, useStepChoices } from "./use-step-choices.ts";

type Props = {
  /** Null is a new one, undefined closes. */
  macro: Macro | null | undefined;
  onClose: () => void;
};

export function MacroDialog({ macro, onClose }: Props) {
  const { t } = useTranslation("teamworkSettings");
  return (
    <Modal opened={macro !== undefined} onClose={onClose} title={t(macro ? "editMacro" : "newMacro")} size="lg">
      {macro !== undefined && <Editor key={macro?.id ?? "new"} macro={macro} onClose={onClose} />}
    </Modal>
  );
}

/** `act` null: its kind is chosen, not yet what it is about. */
type Step = { key: number; kind: StepKind; act: MacroAct | null };
let steps = 0;
const stepOf = (kind: StepKind, act: MacroAct | null): Step => ({ key: ++steps, kind, act });

function Editor({ macro, onClose }: { macro: Macro | null; onClose: () => void }) {
  const { t } = useTranslation("teamworkSettings");
  const [name, setName] = useState(macro?.name ?? "");
  const [rows, setRows] = useState<Step[]>(
    macro === null ? [stepOf("assign", { do: "assign", to: "me" })] : macro.acts.map((act) => stepOf(act.do, act)),
  );
  const choicesOf = useStepChoices();
  const { save } = useMacroActs();
  const acts = rows.flatMap(({ act }) => act ?? []);
  const isWhole = name.trim() !== "" && rows.length > 0 && acts.length === rows.length;
  const put = (next: Step) => setRows(rows.map((row) => (row.key === next.key ? next : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) save.mutate({ id: macro?.id ?? null, value: { name: name.trim(), acts } }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t("name")}
          placeholder={t("macroHint")}
          dir="auto"
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => {
            save.reset();
            setName(event.currentTarget.value);
          }}
          data-testid="macro-name"
        />
        <ol className={styles.steps} aria-label={t("macroSteps")}>
          {rows.map((row) => {
            const choices = choicesOf(row.kind);
            return (
              <li key={row.key}>
                <Select
                  aria-label={t("macroStep")}
                  allowDeselect={false}
                  data={stepKinds.map((kind) => ({ value: kind, label: t(`macroDo_${kind}`) }))}
                  value={row.kind}
                  onChange={(value) => {
                    const kind = stepKinds.find((one) => one === value) ?? row.kind;
                    put({ ...row, kind, act: choicesOf(kind)[0]?.act ?? null });
                  }}
                />
                <Select
                  aria-label={t(`macroDo_${row.kind}`)}
                  allowDeselect={false}
                  searchable
                  placeholder={t("macroChoose")}
                  nothingFoundMessage={t("macroNothing")}
                  data={choices.map(({ value, label }) => ({ value, label }))}
                  value={row.act && chosenIn(row.act, choices)}
                  onChange={(value) => put({ ...row, act: choices.find((one) => one.value === value)?.act ?? null })}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="2.25rem"
                  aria-label={t("macroRemoveStep")}
                  onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                >
                  <IconTrash size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </li>
            );
          })}
        </ol>
        {rows.length < 20 && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => setRows([...rows, stepOf("status", { do: "status", to: "resolved" })])}
          >
            {t("macroAddStep")}
          </Button>
        )}
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!isWhole} data-testid="save-macro">
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

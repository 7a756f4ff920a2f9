import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import type { Faults } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { dispatch, getState, useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { tried } from "../../ui/toasts.ts";
import { Section } from "../parts/Section.tsx";
import { choicesOf, faultSettings, isSameValue, type ValueFault, valueFaults, valueLabel } from "./fault-values.ts";
import styles from "./faults.module.css";

const noFaults: Faults = {
  slowAnswersMs: null,
  serverErrors: null,
  resetAfterAccept: null,
  throttlePerSecond: null,
  duplicateWebhooks: null,
  reorderWebhooks: null,
  mediaUploads: null,
  mediaDownloads: null,
  delayWebhooksMs: null,
  tokenExpired: false,
};

function tell(faults: Faults): void {
  dispatch({ type: "told", events: [{ type: "faults", faults }], toldAt: Date.now() });
}

/** Shows the change at once and takes it back when the emulator refuses it. */
async function setFaults(patch: Partial<Faults>): Promise<void> {
  const before = getState().world?.faults;
  if (!before) return;
  tell({ ...before, ...patch });
  try {
    tell(await api.setFaults(patch));
  } catch (error) {
    tell(before);
    throw error;
  }
}

type RowProps = { fault: ValueFault; value: number | null; onChange: (value: number | null) => void };

function FaultRow({ fault, value, onChange }: RowProps) {
  const { words: said } = usePreferences();
  // Remembers what was chosen while the fault is off.
  const [chosen, setChosen] = useState(faultSettings[fault].first);
  const choices = choicesOf(fault, value);
  const shown = choices.find((choice) => isSameValue(choice, value ?? chosen)) ?? chosen;
  const name = said.faultNames[fault];
  return (
    <li>
      <Switch
        on={value !== null}
        label={name}
        hint={said.faultHints[fault]}
        onChange={(on) => onChange(on ? chosen : null)}
      />
      <select
        className={styles.value}
        aria-label={said.valueOf(name)}
        data-hot={value !== null}
        value={shown}
        onChange={(event) => {
          const next = Number(event.target.value);
          setChosen(next);
          if (value !== null) onChange(next);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {valueLabel(fault, choice, said)}
          </option>
        ))}
      </select>
    </li>
  );
}

/** The everyday faults, one switch each. */
export function FaultSwitches() {
  const { words: said } = usePreferences();
  const faults = useStore((state) => state.world?.faults) ?? noFaults;
  const on = Object.values(faults).filter((value) => value !== null && value !== false).length;
  const set = (patch: Partial<Faults>) => void tried(said, setFaults(patch));
  return (
    <Section
      title={said.faults}
      aside={
        on > 0 && (
          <>
            <Chip tone="bad">
              <IconAlertTriangle size={14} aria-hidden="true" />
              {said.faultsOn(on)}
            </Chip>
            <Button look="ghost" onClick={() => set(noFaults)}>
              {said.allOff}
            </Button>
          </>
        )
      }
    >
      <ul className={styles.faults}>
        {valueFaults.map((fault) => (
          <FaultRow key={fault} fault={fault} value={faults[fault]} onChange={(value) => set({ [fault]: value })} />
        ))}
        <li>
          <Switch
            on={faults.tokenExpired}
            label={said.faultNames.tokenExpired}
            hint={said.faultHints.tokenExpired}
            onChange={(tokenExpired) => set({ tokenExpired })}
          />
        </li>
      </ul>
    </Section>
  );
}

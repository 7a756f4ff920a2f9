import { DealBy, type InboxRules } from "@croozer/contracts/teamwork";
import { NumberInput, Radio, Stack, Switch } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { SaveBar } from "../../settings/SaveBar.tsx";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import styles from "./teamwork-settings.module.css";
import { useRuleActs } from "./use-teamwork-acts.ts";

/** What a number field gives: a number, or text while it is empty. */
const numberIn = (value: number | string): number | null => (typeof value === "number" ? value : null);

export function RulesForm({ rules }: { rules: InboxRules }) {
  const { t } = useTranslation("teamworkSettings");
  const { save } = useRuleActs();
  const [edited, setEdited] = useState<InboxRules | null>(null);
  const shown = edited ?? rules;
  const change = (part: Partial<InboxRules>) => setEdited({ ...shown, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(shown, { onSuccess: () => setEdited(null) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <SettingsCard title={t("dealTitle")} text={t("dealText")}>
          <Stack gap="md">
            <Radio.Group
              label={t("deal")}
              value={shown.dealBy}
              onChange={(value) => change({ dealBy: DealBy.options.find((one) => one === value) ?? "off" })}
            >
              <Stack gap="xs" mt="xs">
                {DealBy.options.map((one) => (
                  <Radio key={one} value={one} label={t(`deal_${one}`)} data-testid={`deal-${one}`} />
                ))}
              </Stack>
            </Radio.Group>
            {shown.dealBy !== "off" && (
              <>
                <Switch
                  label={t("dealOnlyOnline")}
                  checked={shown.dealOnlyOnline}
                  onChange={(event) => change({ dealOnlyOnline: event.currentTarget.checked })}
                />
                <NumberInput
                  label={t("capacity")}
                  description={t("capacityHint")}
                  classNames={{ wrapper: styles.number ?? "" }}
                  min={1}
                  max={1000}
                  allowDecimal={false}
                  value={shown.capacity ?? ""}
                  onChange={(value) => change({ capacity: numberIn(value) })}
                />
              </>
            )}
          </Stack>
        </SettingsCard>
        <SettingsCard title={t("backTitle")}>
          <NumberInput
            label={t("reopenDays")}
            description={t("reopenHint")}
            classNames={{ wrapper: styles.number ?? "" }}
            min={0}
            max={365}
            allowDecimal={false}
            value={shown.reopenDays}
            onChange={(value) => change({ reopenDays: numberIn(value) ?? 0 })}
          />
        </SettingsCard>
        <SettingsCard title={t("endTitle")}>
          <Stack gap="md">
            <Switch
              label={t("resolveQuiet")}
              description={t("resolveHint")}
              checked={shown.resolveAfterDays !== null}
              onChange={(event) => change({ resolveAfterDays: event.currentTarget.checked ? 14 : null })}
            />
            {shown.resolveAfterDays !== null && (
              <NumberInput
                label={t("resolveAfterDays")}
                classNames={{ wrapper: styles.number ?? "" }}
                min={1}
                max={365}
                allowDecimal={false}
                value={shown.resolveAfterDays}
                onChange={(value) => change({ resolveAfterDays: numberIn(value) ?? 1 })}
              />
            )}
          </Stack>
        </SettingsCard>
        <SaveBar
          dirty={edited !== null}
          saving={save.isPending}
          error={save.error}
          onDiscard={() => {
            save.reset();
            setEdited(null);
          }}
        />
      </Stack>
    </form>
  );
}

import type { LanguageModel, LanguageModelStatus } from "@croozer/contracts/language-model";
import { Alert, Button, Switch } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconBrain, IconCircleCheck, IconCircleOff, IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Chip } from "../../ui/Chip.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import account from "../settings/account-head.module.css";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./LanguageModel.module.css";
import { ModelUsage } from "./ModelUsage.tsx";
import { useForgetModel, useSaveModel, type useTestModel, wishOf } from "./queries.ts";

type Props = { model: LanguageModel; usage: LanguageModelStatus["usage"]; test: ReturnType<typeof useTestModel> };

const stateOf = ({ enabled, pausedUntil }: LanguageModel) =>
  !enabled ? "off" : pausedUntil === null ? "on" : "resting";
const chips = {
  on: { tone: "ok", icon: IconCircleCheck },
  off: { tone: "mute", icon: IconCircleOff },
  resting: { tone: "warn", icon: IconPlayerPause },
} as const;

/** The connected model: whether it is asked, what it used, a test, and the way out. */
export function ModelCard({ model, usage, test }: Props) {
  const { t } = useTranslation("languageModel");
  const errorText = useErrorText();
  const save = useSaveModel();
  const state = stateOf(model);
  const shown = save.isPending ? save.variables.enabled : model.enabled;
  return (
    <SettingsCard>
      <header className={account.head}>
        <span className={account.icon}>
          <IconBrain size={24} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={account.name}>
          <h3>
            <Isolate>{model.model}</Isolate>
          </h3>
          {model.baseUrl === null ? t(`provider_${model.provider}`) : <Isolate>{model.baseUrl}</Isolate>}
        </div>
        <div className={styles.state}>
          <Chip tone={chips[state].tone} icon={chips[state].icon}>
            {t(`state_${state}`)}
          </Chip>
          <Switch
            size="lg"
            color="green"
            aria-label={t("enabled")}
            data-testid="language-model-enabled"
            checked={shown}
            disabled={save.isPending}
            onChange={(event) =>
              save.mutate(
                { ...wishOf(model), enabled: event.currentTarget.checked },
                { onError: (error) => notifications.show({ color: "red", message: errorText(error) }) },
              )
            }
          />
        </div>
      </header>
      {test.data?.ok !== false && <Trouble model={model} />}
      <ModelUsage usage={usage} budget={model.monthlyTokenBudget} />
      <Acts test={test} />
    </SettingsCard>
  );
}

function Trouble({ model: { problem, pausedUntil } }: { model: LanguageModel }) {
  const { t } = useTranslation("languageModel");
  const dates = useDates();
  if (problem === null) return null;
  return (
    <Alert
      color={pausedUntil === null ? "yellow" : "red"}
      title={t("problemAt", { at: dates.dateTime(problem.at) })}
      icon={<IconAlertTriangle size={20} aria-hidden="true" />}
      data-testid="language-model-problem"
    >
      {t(`problem_${problem.code}`)} {pausedUntil !== null && t("restsUntil", { at: dates.time(pausedUntil) })}
    </Alert>
  );
}

function Acts({ test }: Pick<Props, "test">) {
  const { t } = useTranslation("languageModel");
  const { t: tUi } = useTranslation("ui");
  const errorText = useErrorText();
  const forget = useForgetModel();
  const confirm = () =>
    openConfirmModal({
      title: t("forgetTitle"),
      children: t("forgetText"),
      labels: { confirm: t("forget"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () =>
        forget.mutate(undefined, {
          onSuccess: () => notifications.show({ message: t("forgotten"), color: "green" }),
          onError: (error) => notifications.show({ message: errorText(error), color: "red" }),
        }),
    });
  const { data } = test;
  return (
    <>
      {data?.ok === true && !test.isPending && (
        <Alert color="green" role="status" icon={<IconCircleCheck size={20} aria-hidden="true" />}>
          {t("testGood", { latency: data.latencyMs })}
        </Alert>
      )}
      {data?.ok === false && !test.isPending && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
          {t("testBad")} {t(`problem_${data.problem ?? "nonsense"}`)}
        </Alert>
      )}
      <FormProblem error={test.error} />
      <div className={styles.acts}>
        <Button
          variant="light"
          onClick={() => test.mutate(undefined)}
          loading={test.isPending}
          data-testid="language-model-test"
        >
          {t("test")}
        </Button>
        <Button variant="default" c="var(--cz-bad-text)" onClick={confirm} loading={forget.isPending}>
          {t("forget")}
        </Button>
      </div>
    </>
  );
}

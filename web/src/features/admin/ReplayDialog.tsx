import type { RequestReplay } from "@croozer/contracts/channels";
import { Button, Modal, Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { root, startReplay } from "./queries.ts";
import { ReplayProgress } from "./ReplayProgress.tsx";
import styles from "./Webhooks.module.css";

/** Which deliveries: named or all that a filter finds. `count` null: as many as there are. */
export type ReplayOf = Pick<z.input<typeof RequestReplay>, "ids" | "filter"> & { count: number | null };
type Props = { of: ReplayOf | null; onClose: () => void };

/** Asks, follows, and says what came of it. */
export function ReplayDialog({ of, onClose }: Props) {
  const { t } = useTranslation("admin");
  const { t: tUi } = useTranslation("ui");
  const closeButtonProps = { "aria-label": tUi("close") };
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      title={t("replayTitle")}
      size="md"
      closeButtonProps={closeButtonProps}
    >
      {of !== null && <Steps of={of} onClose={onClose} />}
    </Modal>
  );
}

function Steps({ of: { count, ...which }, onClose }: { of: ReplayOf; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const { t: tUi } = useTranslation("ui");
  const queryClient = useQueryClient();
  const [resendAnswers, setResendAnswers] = useState(false);
  const start = useMutation({
    mutationFn: () => startReplay({ ...which, resendAnswers }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...root, "replays"], exact: true }),
  });
  if (start.data)
    return (
      <div className={styles.dialog}>
        <ReplayProgress id={start.data.id} />
        <div className={styles.acts}>
          <Button onClick={onClose}>{tUi("close")}</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.dialog}>
      <p>{count === null ? t("replayAllText") : t("replaySomeText", { count })}</p>
      <p className={styles.quiet}>{t("replaySafe")}</p>
      <Switch
        label={t("resendAnswers")}
        description={t("resendAnswersText")}
        data-testid="resend-answers"
        checked={resendAnswers}
        onChange={(event) => setResendAnswers(event.currentTarget.checked)}
      />
      <FormProblem error={start.error} />
      <div className={styles.acts}>
        <Button variant="default" onClick={onClose}>
          {tUi("cancel")}
        </Button>
        <Button loading={start.isPending} onClick={() => start.mutate()} data-testid="start-replay">
          {t("replay")}
        </Button>
      </div>
    </div>
  );
}

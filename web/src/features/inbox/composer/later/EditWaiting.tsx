import { Message } from "@croozer/contracts/conversations";
import type { ChangeWaiting } from "@croozer/contracts/waiting-messages";
import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { patch } from "../../../../lib/http.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { atHour, momentOf, wallTime } from "../../../../lib/zone-time.ts";
import { FormProblem } from "../../../../ui/FormProblem.tsx";
import { useFocusBack } from "../../../../ui/use-focus-back.ts";
import { putInThread } from "../../inbox-cache.ts";
import { WhenField } from "./WhenField.tsx";
import { wordsOf } from "./words-of.ts";

type Props = { message: Message; closesAt: string | null; onClose: () => void };

/** What a waiting message says, and when it goes. */
export function EditWaiting({ message, closesAt, onClose }: Props) {
  useFocusBack();
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const { timeZone } = useDates();
  const before = wordsOf(message.content);
  const [body, setBody] = useState(before ?? "");
  const [goes, setGoes] = useState<"time" | "answer">(message.waitingFor === "time" ? "time" : "answer");
  const [wall, setWall] = useState(() =>
    wallTime(
      message.waitingFor === "time" && message.scheduledFor !== undefined
        ? new Date(message.scheduledFor)
        : atHour(new Date(), timeZone, 1, 9),
      timeZone,
    ),
  );
  const at = momentOf(wall, timeZone);
  const save = useMutation({
    mutationFn: (change: ChangeWaiting) => patch(`/api/messages/${message.id}/waiting`, Message, change),
    onSuccess: (changed) => {
      putInThread(businessId, changed);
      onClose();
    },
  });
  const timeIsGood = goes === "answer" || (at !== null && at.getTime() > Date.now());
  const good = timeIsGood && (before === null || body.trim() !== "");
  return (
    <Modal opened onClose={onClose} title={t("waits.edit.title")} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!good) return;
          save.mutate({
            ...(before === null || body.trim() === before ? {} : { body }),
            goes: goes === "answer" || at === null ? "on_answer" : { at: at.toISOString() },
          });
        }}
      >
        <Stack gap="md">
          {before !== null && (
            <Textarea
              label={t("waits.edit.text")}
              dir="auto"
              autosize
              minRows={2}
              maxRows={10}
              maxLength={4096}
              value={body}
              data-autofocus
              onChange={(event) => setBody(event.currentTarget.value)}
              data-testid="waiting-text"
            />
          )}
          <SegmentedControl
            aria-label={t("waits.edit.goes")}
            value={goes}
            onChange={(value) => setGoes(value === "time" ? "time" : "answer")}
            data={[
              { value: "time", label: t("waits.edit.goes.time") },
              { value: "answer", label: t("waits.edit.goes.answer") },
            ]}
          />
          {goes === "time" && (
            <WhenField value={wall} onChange={setWall} timeZone={timeZone} at={at} closesAt={closesAt} />
          )}
          <FormProblem error={save.error} />
          <Group justify="flex-end">
            <Button type="submit" disabled={!good} loading={save.isPending} data-testid="save-waiting">
              {t("waits.edit.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

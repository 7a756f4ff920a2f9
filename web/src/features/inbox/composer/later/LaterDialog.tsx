import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { atHour, momentOf, wallTime } from "../../../../lib/zone-time.ts";
import { useFocusBack } from "../../../../ui/use-focus-back.ts";
import { WhenField } from "./WhenField.tsx";

type Props = { closesAt: string | null; onChoose: (at: Date) => void; onClose: () => void };

/** Chooses when what is written goes. */
export function LaterDialog({ closesAt, onChoose, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const { timeZone } = useDates();
  const [wall, setWall] = useState(() => wallTime(atHour(new Date(), timeZone, 1, 9), timeZone));
  const at = momentOf(wall, timeZone);
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={t("later.title")} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (at !== null && at.getTime() > Date.now()) onChoose(at);
        }}
      >
        <Stack gap="md">
          <WhenField value={wall} onChange={setWall} timeZone={timeZone} at={at} closesAt={closesAt} />
          <Group justify="flex-end">
            <Button type="submit" disabled={at === null || at.getTime() <= Date.now()} data-testid="send-then">
              {t("later.send")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

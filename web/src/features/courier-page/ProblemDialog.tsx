import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type Props = { opened: boolean; onClose: () => void; onTell: (reason: string) => void };

/** Why it could not be handed over: the usual with one tap, else in their own words. */
export function ProblemDialog({ opened, onClose, onTell }: Props) {
  const { t } = useTranslation("courierPage");
  const [words, setWords] = useState("");
  return (
    <Modal opened={opened} onClose={onClose} title={t("problemTitle")} centered>
      <Stack gap="sm">
        {(["nobody", "address", "refused"] as const).map((problem) => (
          <Button
            key={problem}
            size="lg"
            variant="light"
            onClick={() => onTell(t(`problem_${problem}`))}
            data-testid={`problem-${problem}`}
          >
            {t(`problem_${problem}`)}
          </Button>
        ))}
        <TextInput
          label={t("problemOther")}
          dir="auto"
          size="lg"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button size="lg" disabled={words.trim() === ""} onClick={() => onTell(words.trim())}>
          {t("tell")}
        </Button>
      </Stack>
    </Modal>
  );
}

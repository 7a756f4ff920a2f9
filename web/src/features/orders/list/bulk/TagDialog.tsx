import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type Props = { opened: boolean; onClose: () => void; onTag: (tag: string) => void };

export function TagDialog({ opened, onClose, onTag }: Props) {
  const { t } = useTranslation("bulk");
  const [tag, setTag] = useState("");
  return (
    <Modal opened={opened} onClose={onClose} title={t("tagTitle")} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() !== "") onTag(tag.trim());
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t("tagName")}
            value={tag}
            onChange={(event) => setTag(event.currentTarget.value)}
            maxLength={40}
            dir="auto"
            data-autofocus
            data-testid="bulk-tag-name"
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("back")}
            </Button>
            <Button type="submit" disabled={tag.trim() === ""} data-testid="bulk-tag-save">
              {t("tagSave")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

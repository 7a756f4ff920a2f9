import { ActionIcon, Popover } from "@mantine/core";
import { IconMoodSmile } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LazyEmojiPicker } from "./LazyEmojiPicker.tsx";

/** Puts emoji where the caret is; stays open for more of them. */
export function EmojiButton({ onPick }: { onPick: (char: string) => void }) {
  const { t } = useTranslation("inbox");
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("emoji.open")}
          title={t("emoji.open")}
          onClick={() => setOpened(!opened)}
          data-testid="open-emoji"
        >
          <IconMoodSmile size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">{opened && <LazyEmojiPicker onPick={onPick} />}</Popover.Dropdown>
    </Popover>
  );
}

import type { Message } from "@croozer/contracts/conversations";
import { Popover } from "@mantine/core";
import { IconMoodSmile, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LazyEmojiPicker } from "../emoji/LazyEmojiPicker.tsx";
import { offeredEmoji, ourReaction } from "./our-reaction.ts";
import styles from "./ReactionPicker.module.css";
import { useReact } from "./use-react.ts";

type Props = { message: Message; className: string | undefined };

/** A few reactions to choose from; the one that stands already takes itself back. */
export function ReactionPicker({ message, className }: Props) {
  const { t } = useTranslation("inbox");
  const [opened, setOpened] = useState(false);
  const [more, setMore] = useState(false);
  const open = (next: boolean) => {
    setOpened(next);
    setMore(false);
  };
  const react = useReact();
  const own = ourReaction(message);
  const offered = own === null || offeredEmoji.some((emoji) => emoji === own) ? offeredEmoji : [own, ...offeredEmoji];
  function choose(emoji: string) {
    open(false);
    void react(message, emoji === own ? null : emoji);
  }
  return (
    <Popover opened={opened} onChange={open} position="top" radius={more ? "md" : "xl"} shadow="md" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={className}
          data-open={opened}
          aria-label={t("reaction.add")}
          title={t("reaction.add")}
          data-testid="react"
          onClick={() => open(!opened)}
        >
          <IconMoodSmile size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={more ? "xs" : 4}>
        {more ? (
          <LazyEmojiPicker onPick={choose} />
        ) : (
          <div className={styles.emoji}>
            {offered.map((emoji) => (
              <button
                key={emoji}
                type="button"
                className={styles.one}
                aria-pressed={emoji === own}
                title={emoji === own ? t("reaction.remove") : undefined}
                onClick={() => choose(emoji)}
              >
                {emoji}
              </button>
            ))}
            <button
              type="button"
              className={styles.one}
              aria-label={t("reaction.more")}
              title={t("reaction.more")}
              onClick={() => setMore(true)}
              data-testid="more-reactions"
            >
              <IconPlus size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

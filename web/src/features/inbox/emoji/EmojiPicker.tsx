import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { allEmoji as all } from "./all-emoji.ts";
import styles from "./emoji.module.css";
import { type Emoji, emojiGroups, findEmoji, groupSigns, noteEmoji, recentEmoji } from "./find-emoji.ts";

function Grid({ emoji, onPick }: { emoji: readonly Emoji[]; onPick: (char: string) => void }) {
  const language = useLanguage();
  return (
    <div className={styles.grid}>
      {emoji.map(({ char, name }) => (
        <button
          key={char}
          type="button"
          className={styles.one}
          title={name[language]}
          aria-label={name[language]}
          onClick={() => onPick(char)}
        >
          {char}
        </button>
      ))}
    </div>
  );
}

/** All emoji, searched in Hebrew and English. Loaded when it is first opened: its words are long. */
export function EmojiPicker({ onPick }: { onPick: (char: string) => void }) {
  const { t } = useTranslation("inbox");
  const [search, setSearch] = useState("");
  const pane = useRef<HTMLDivElement>(null);
  const recent = useMemo(
    () => recentEmoji(localStorage).flatMap((char) => all.find((one) => one.char === char) ?? []),
    [],
  );
  const found = findEmoji(all, search);
  const pick = (char: string) => {
    noteEmoji(localStorage, char);
    onPick(char);
  };
  return (
    <div className={styles.picker} data-testid="emoji-picker">
      <TextInput
        size="sm"
        aria-label={t("emoji.search")}
        placeholder={t("emoji.search")}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        dir="auto"
        data-autofocus
        autoFocus
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== "Enter" || first === undefined) return;
          event.preventDefault();
          pick(first.char);
        }}
        data-testid="emoji-search"
      />
      {search.trim() === "" && (
        <nav className={styles.groups} aria-label={t("emoji.groups")}>
          {emojiGroups.map((group, index) => (
            <button
              key={group}
              type="button"
              className={styles.sign}
              title={t(`emoji.${group}`)}
              aria-label={t(`emoji.${group}`)}
              onClick={() => pane.current?.querySelector(`[data-group="${group}"]`)?.scrollIntoView({ block: "start" })}
            >
              {groupSigns[index]}
            </button>
          ))}
        </nav>
      )}
      <div className={styles.pane} ref={pane}>
        {search.trim() !== "" ? (
          found.length > 0 ? (
            <Grid emoji={found} onPick={pick} />
          ) : (
            <p className={styles.none}>{t("emoji.none")}</p>
          )
        ) : (
          <>
            {recent.length > 0 && (
              <section>
                <h4 className={styles.head}>{t("emoji.recent")}</h4>
                <Grid emoji={recent} onPick={pick} />
              </section>
            )}
            {emojiGroups.map((group, index) => (
              <section key={group} data-group={group} className={styles.section}>
                <h4 className={styles.head}>{t(`emoji.${group}`)}</h4>
                <Grid emoji={all.filter((one) => one.group === index)} onPick={pick} />
              </section>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

import { IconClock, IconDoorEnter, IconDoorExit, IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { datesIn } from "../../lib/dates-in.ts";
import styles from "./menu-page.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";

type Props = { search: string | null; onSearch: (text: string | null) => void; onSwitchLanguage: () => void };

/** Whose menu it is, whether it is open, and the search. */
export function Hero({ search, onSearch, onSwitchLanguage }: Props) {
  const { menu } = useShop();
  const { t, language } = useTexts();
  const { name, pictureUrl } = menu.business;
  return (
    <header className={styles.hero}>
      {pictureUrl !== null && <img className={styles.heroPicture} src={pictureUrl} alt="" />}
      <div className={styles.heroInner}>
        <div className={styles.tools}>
          {search === null ? (
            <button
              type="button"
              className={styles.round}
              aria-label={t("search")}
              onClick={() => onSearch("")}
              data-testid="menu-search-open"
            >
              <IconSearch size={20} aria-hidden="true" />
            </button>
          ) : (
            <SearchField text={search} onSearch={onSearch} />
          )}
          <button
            type="button"
            className={styles.round}
            lang={language === "he" ? "en" : "he"}
            onClick={onSwitchLanguage}
            data-testid="menu-language"
          >
            {t("otherLanguage")}
          </button>
        </div>
        <h1 dir="auto">{name}</h1>
        <div className={styles.chips}>
          <OpenChip />
          <span className={styles.chip}>
            <IconClock size={16} aria-hidden="true" />
            {t("about", { minutes: menu.minutes })}
          </span>
        </div>
        <TodayNote />
      </div>
    </header>
  );
}

function OpenChip() {
  const { menu } = useShop();
  const { t, language } = useTexts();
  const { paused, open, until, opensAt } = menu.opening;
  const dates = datesIn(language, menu.business.timeZone);
  const isOpen = open && !paused;
  const text = paused
    ? t("paused")
    : open
      ? until === null
        ? t("openNow")
        : t("openUntil", { time: dates.time(until) })
      : opensAt === null
        ? t("closedNow")
        : t("closedUntil", { when: dates.due(opensAt) });
  return (
    <span className={styles.chip} data-open={isOpen} data-testid="menu-open">
      {isOpen ? <IconDoorEnter size={16} aria-hidden="true" /> : <IconDoorExit size={16} aria-hidden="true" />}
      {text}
    </span>
  );
}

function TodayNote() {
  const { note } = useShop().menu.opening;
  const { named } = useTexts();
  return note === null ? null : (
    <p className={styles.note} dir="auto">
      {named(note)}
    </p>
  );
}

/** Brought by a press, so it takes the keyboard at once. */
function SearchField({ text, onSearch }: { text: string; onSearch: (text: string | null) => void }) {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <search className={styles.search}>
      <IconSearch size={18} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t("search")}
        placeholder={t("search")}
        value={text}
        maxLength={80}
        onChange={(event) => onSearch(event.currentTarget.value)}
        data-testid="menu-search"
      />
      <button type="button" aria-label={t("searchClose")} onClick={() => onSearch(null)}>
        <IconX size={18} aria-hidden="true" />
      </button>
    </search>
  );
}

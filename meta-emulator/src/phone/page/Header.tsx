import {
  IconAdjustmentsHorizontal,
  IconArrowRight,
  IconInbox,
  IconLanguage,
  IconMoon,
  IconPhonePlus,
  IconRotateClockwise,
  IconShieldCheck,
  IconSun,
} from "@tabler/icons-react";
import { usePreferences } from "../preferences.tsx";
import { useStore } from "../state/store.ts";
import { Button, buttonClass, IconButton } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { Mark } from "./Mark.tsx";
import styles from "./page.module.css";

export type HeaderActs = { addPhone: () => void; startOver: () => void; openControls: () => void };

/** Language and colours of the page, and starting over: in the header, or in the drawer when there is no room. */
export function PageSettings({ ready, startOver }: Pick<HeaderActs, "startOver"> & { ready: boolean }) {
  const { words: said, language, scheme, switchLanguage, switchScheme } = usePreferences();
  return (
    <>
      <Button look="ghost" lang={language === "he" ? "en" : "he"} onClick={switchLanguage}>
        <IconLanguage size={18} stroke={1.75} aria-hidden="true" />
        {said.otherLanguage}
      </Button>
      <IconButton look="ghost" label={scheme === "dark" ? said.toLight : said.toDark} onClick={switchScheme}>
        {scheme === "dark" ? <IconSun size={18} stroke={1.75} /> : <IconMoon size={18} stroke={1.75} />}
      </IconButton>
      {ready && (
        <Button onClick={startOver}>
          <IconRotateClockwise size={16} aria-hidden="true" />
          {said.startOver}
        </Button>
      )}
    </>
  );
}

type Props = HeaderActs & {
  /** The panel stands beside the phones. */
  panelBeside: boolean;
  narrow: boolean;
  ready: boolean;
  /** The panel makes room: three phones stand beside each other then. */
  folded: boolean;
  fold: () => void;
};

export function Header({ panelBeside, narrow, ready, addPhone, startOver, openControls, folded, fold }: Props) {
  const { words: said } = usePreferences();
  const inboxUrl = useStore((state) => state.world?.inboxUrl ?? null);
  return (
    <header className={styles.header}>
      <Mark />
      <h1>{said.title}</h1>
      <span className={styles.safe}>
        <Chip title={said.safe}>
          <IconShieldCheck size={14} aria-hidden="true" />
          {said.safe}
        </Chip>
      </span>
      <div className={styles.headerActs}>
        {!narrow && <PageSettings ready={ready} startOver={startOver} />}
        {ready &&
          (narrow ? (
            <IconButton look="soft" label={said.addPhone} onClick={addPhone}>
              <IconPhonePlus size={20} stroke={1.75} />
            </IconButton>
          ) : (
            <Button look="soft" onClick={addPhone}>
              <IconPhonePlus size={16} aria-hidden="true" />
              {said.addPhone}
            </Button>
          ))}
        {ready && panelBeside && (
          <IconButton
            look="plain"
            label={folded ? said.showControls : said.foldControls}
            aria-expanded={!folded}
            onClick={fold}
          >
            <IconAdjustmentsHorizontal size={20} stroke={1.75} />
          </IconButton>
        )}
        {ready && !panelBeside && (
          <IconButton look="plain" label={said.controls} onClick={openControls}>
            <IconAdjustmentsHorizontal size={20} stroke={1.75} />
          </IconButton>
        )}
        {inboxUrl && (
          <a
            className={buttonClass("primary", narrow ? "icon" : "words")}
            href={inboxUrl}
            target="croozer-inbox"
            aria-label={narrow ? said.openInbox : undefined}
          >
            {narrow ? (
              <IconInbox size={20} stroke={1.75} />
            ) : (
              <>
                {said.openInbox}
                <IconArrowRight size={16} className="flip" aria-hidden="true" />
              </>
            )}
          </a>
        )}
      </div>
    </header>
  );
}

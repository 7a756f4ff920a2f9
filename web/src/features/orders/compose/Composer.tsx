import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { SavedAddress } from "@croozer/contracts/customers";
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../../lib/use-keys.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { SumRows } from "../SumRows.tsx";
import styles from "./compose.module.css";
import type { Draft } from "./draft.ts";
import { Items } from "./Items.tsx";
import { isBlocked, Obstacles } from "./Obstacles.tsx";
import { PayAndNotes } from "./PayAndNotes.tsx";
import type { Places } from "./use-places.ts";
import type { Quoted } from "./use-quote.ts";
import type { ChangeDraft } from "./use-stored-draft.ts";
import { Where } from "./Where.tsx";

/** What sends it, and how that goes. */
export type Send = { label: string; isPending: boolean; isPossible: boolean; error: unknown; run: () => void };
type Props = {
  title: ReactNode;
  back: { label: string; link: Pick<LinkProps, "to" | "search"> };
  /** At the end of the head. */
  tools?: ReactNode;
  draft: Draft;
  change: ChangeDraft;
  settings: BusinessSettings;
  catalogue: Catalogue;
  addresses: readonly SavedAddress[];
  quoted: Quoted;
  places: Places;
  caller: ReactNode;
  /** Above the button. */
  before?: ReactNode;
  send: Send;
};

/** An order on one screen: who, what, where, when and how, with its price; for a new one and for one that is changed. */
export function Composer(props: Props) {
  const { title, back, tools, draft, change, settings, catalogue, addresses, quoted, places, caller, before, send } =
    props;
  const { t } = useTranslation("compose");
  const { quote } = quoted;
  const problems = quote?.problems ?? [];
  const isReady = send.isPossible && draft.lines.length > 0 && !(quoted.isCurrent && isBlocked(problems, draft));
  const run = () => {
    if (isReady && !send.isPending) send.run();
  };
  const toAddress = () => places.address.current?.focus();
  const toSend = () => places.send.current?.focus();
  useKeys({
    "Ctrl+Enter": run,
    "Ctrl+NumpadEnter": run,
    "Alt+KeyA": toAddress,
    "Alt+KeyW": () => change((now) => ({ fulfilment: now.fulfilment === "delivery" ? "pickup" : "delivery" })),
  });
  return (
    <div className={styles.page} data-testid="composer">
      <header className={styles.header}>
        <Link {...back.link} className={styles.back ?? ""} aria-label={back.label} title={back.label}>
          <IconArrowRight size={20} stroke={1.75} className={styles.backIcon} aria-hidden="true" />
        </Link>
        <h1>{title}</h1>
        {tools}
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          {caller}
          <Items
            lines={draft.lines}
            catalogue={catalogue}
            quoted={quoted}
            searchRef={places.items}
            onChange={(lines) => change((now) => ({ lines: lines(now.lines) }))}
            onDone={draft.fulfilment === "delivery" && draft.address.trim() === "" ? toAddress : toSend}
          />
        </div>
        <div className={styles.column}>
          <Where
            draft={draft}
            settings={settings}
            addresses={addresses}
            quote={quote}
            addressRef={places.address}
            onChange={change}
            onDone={toSend}
          />
          <PayAndNotes draft={draft} settings={settings} onChange={change} />
        </div>
        <aside className={`${styles.column} ${styles.side}`} aria-label={t("total")}>
          <div className={styles.card}>
            {quote !== undefined && draft.lines.length > 0 && <SumRows amounts={quote} />}
            {draft.lines.length > 0 && (
              <Obstacles problems={problems} draft={draft} catalogue={catalogue} onChange={change} />
            )}
            {before}
            <FormProblem error={send.error} />
            <Button
              ref={places.send}
              size="lg"
              fullWidth
              className={styles.send ?? ""}
              disabled={!isReady}
              loading={send.isPending}
              onClick={run}
              rightSection={<kbd>Ctrl Enter</kbd>}
              data-testid="compose-send"
            >
              {send.label}
            </Button>
          </div>
        </aside>
      </div>
    </div>
  );
}

import { cannedTextIn, fillCanned } from "@croozer/contracts/canned-text";
import type { Conversation } from "@croozer/contracts/conversations";
import { IconPaperclip } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { refetchChanged } from "../../../../lib/refetch.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { useNotices } from "../../../../lib/socket.ts";
import { useLanguage } from "../../../../lib/use-language.ts";
import { cannedQuery, variablesQuery } from "../../../replies/replies-queries.ts";
import { useTellProblems } from "../../attach/use-attach.ts";
import { replaceIn } from "../caret.ts";
import type { Writing } from "../writing.ts";
import styles from "./suggest.module.css";
import { findTrigger, rankOf } from "./trigger.ts";
import { type Menu, useMenu } from "./use-menu.ts";

/** More than anybody reads through; typing narrows them. */
const mostShown = 50;

/** `/` in a reply opens the canned responses, filled in for this customer in their language. */
export function useCannedMenu(conversation: Conversation, writing: Writing): Menu | null {
  const { t } = useTranslation("inbox");
  const tell = useTellProblems();
  const businessId = useBusinessId();
  const trigger = writing.tab === "reply" ? findTrigger(writing.text, writing.caret, "/") : null;
  const enabled = trigger !== null;
  const canned = useQuery({ ...cannedQuery(businessId), enabled });
  const variables = useQuery({ ...variablesQuery(businessId, conversation.id), enabled });
  useNotices(["canned_responses"], () => refetchChanged(cannedQuery(businessId).queryKey));
  const screenLanguage = useLanguage();
  const language = variables.data?.language ?? screenLanguage;
  const fitting = (canned.data?.items ?? [])
    .flatMap((one) => {
      const rank = rankOf(trigger?.query ?? "", [one.shortcut, one.title, one.category ?? ""]);
      // One's own goes before the team's of the same shortcut.
      return rank === null ? [] : [{ one, rank: rank * 2 + (one.shared ? 1 : 0) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ one }) => ({
      one,
      text: fillCanned(cannedTextIn(one.texts, language), variables.data?.values[language] ?? {}),
    }));
  const ready = enabled && canned.data !== undefined && !variables.isPending;
  return useMenu({
    key: ready ? `/${trigger.start}` : null,
    label: t("canned.list"),
    options: fitting.map(({ one, text }) => ({
      id: one.id,
      title: <bdi>{one.title}</bdi>,
      hint: (
        <>
          {one.files.length > 0 && (
            <span className={styles.files} data-testid="canned-files">
              <IconPaperclip size={14} stroke={1.75} aria-hidden="true" />
              <span className={styles.aside}>{t("canned.files", { count: one.files.length })}</span>
              <span aria-hidden="true">{one.files.length}</span>
            </span>
          )}
          {one.category !== null && (
            <>
              <bdi>{one.category}</bdi> ·{" "}
            </>
          )}
          <bdi dir="ltr">/{one.shortcut}</bdi>
        </>
      ),
      text,
    })),
    empty: (
      <>
        {t(canned.data?.items.length === 0 ? "canned.none" : "canned.noneFits")}{" "}
        <Link to="/settings/canned-responses">{t("canned.settings")}</Link>
      </>
    ),
    onPick: (id) => {
      const chosen = fitting.find(({ one }) => one.id === id);
      if (chosen === undefined || trigger === null) return;
      replaceIn(writing, trigger.start, trigger.start + 1 + trigger.query.length, chosen.text);
      tell(writing.attachments.addKept(chosen.one.files));
    },
  });
}

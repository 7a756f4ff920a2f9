import type { MenuSynonym } from "@croozer/contracts/menu-synonyms";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import rows from "../../settings/rows.module.css";
import { Meaning } from "./Meaning.tsx";
import { useSynonymActs } from "./synonym-queries.ts";
import styles from "./words.module.css";

/** What follows from a correction, with the customer's message: a person decides. */
export function SuggestionRow({ word }: { word: MenuSynonym }) {
  const { t } = useTranslation("words");
  const dates = useDates();
  const mayRead = usePermission("conversation.read");
  const { decide } = useSynonymActs();
  const { heard } = word;
  return (
    <li className={rows.row} data-testid="suggestion">
      <div className={rows.about}>
        <Meaning word={word} />
        {heard !== null && (
          <blockquote className={styles.heard}>
            <PersonText as="p">{heard.text}</PersonText>
          </blockquote>
        )}
        <p className={styles.facts}>
          {t("corrected", { name: word.addedBy, date: dates.date(word.addedAt) })}
          {heard !== null && mayRead && (
            <>
              {" · "}
              <Link
                to="/inbox/$conversationId"
                params={{ conversationId: heard.conversationId }}
                className={styles.link}
              >
                {t("openConversation")}
              </Link>
            </>
          )}
        </p>
      </div>
      <div className={styles.acts}>
        <Button
          size="sm"
          variant="default"
          disabled={decide.isPending}
          onClick={() => decide.mutate({ id: word.id, decision: "dismiss" })}
          data-testid="dismiss"
        >
          {t("dismiss")}
        </Button>
        <Button
          size="sm"
          loading={decide.isPending}
          onClick={() => decide.mutate({ id: word.id, decision: "accept" })}
          data-testid="accept"
        >
          {t("accept")}
        </Button>
      </div>
    </li>
  );
}

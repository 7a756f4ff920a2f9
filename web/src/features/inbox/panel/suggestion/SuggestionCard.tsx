import type { CartSuggestion } from "@croozer/contracts/cart-acts";
import type { Conversation } from "@croozer/contracts/conversations";
import { Button } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { HowUnderstood } from "../cart/HowUnderstood.tsx";
import panel from "../panel.module.css";
import { SuggestedRow } from "./SuggestedRow.tsx";
import styles from "./suggestion.module.css";
import { useSuggestion } from "./use-suggestion.ts";

/** What the customer wrote to a person, as the parser understands it: for that person to put into the cart. */
export function SuggestionCard({ conversation }: { conversation: Conversation }) {
  const { suggestion, take } = useSuggestion(conversation);
  if (suggestion === null) return null;
  const names = suggestion.changes.map(({ key }) => key).join(" ");
  return <Suggested key={`${suggestion.version} ${suggestion.upTo} ${names}`} suggestion={suggestion} take={take} />;
}

type Props = { suggestion: CartSuggestion; take: ReturnType<typeof useSuggestion>["take"] };

function Suggested({ suggestion: { changes, unclear, terms, heard }, take }: Props) {
  const { t } = useTranslation("panel");
  // What cannot be sold would have all of it refused.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(changes.flatMap(({ key, line }) => (line.problem === "order.product_unavailable" ? [key] : []))),
  );
  const choose = (key: string, chosen: boolean) =>
    setLeft((before) => new Set(chosen ? [...before].filter((one) => one !== key) : [...before, key]));
  const keys = changes.flatMap(({ key }) => (left.has(key) ? [] : [key]));
  const hasMore = unclear.length > 0 || Object.values(terms).some((term) => term !== null);
  const isAll = keys.length === changes.length;
  return (
    <section className={`${panel.card} ${styles.card}`} data-testid="suggestion" aria-live="polite">
      <h3 className={panel.title}>
        <IconBulb size={16} stroke={1.75} aria-hidden="true" />
        {t("suggestion.title")}
      </h3>
      <p className={styles.text}>{t("suggestion.text")}</p>
      {changes.length > 0 && (
        <ul className={styles.rows}>
          {changes.map((change) => (
            <SuggestedRow
              key={change.key}
              change={change}
              chosen={!left.has(change.key)}
              onChoose={(chosen) => choose(change.key, chosen)}
            />
          ))}
        </ul>
      )}
      {unclear.map(({ text }) => (
        <p key={text} className={styles.unclear}>
          {t("suggestion.unclear", { words: text })}
        </p>
      ))}
      <Terms terms={terms} />
      <HowUnderstood heard={heard} />
      <div className={panel.acts}>
        <Button
          size="xs"
          className={panel.grow ?? ""}
          disabled={keys.length === 0 && !hasMore}
          loading={take.isPending}
          onClick={() => take.mutate({ keys, terms: true })}
          data-testid="suggestion-take"
        >
          {isAll ? t("suggestion.take") : t("suggestion.takeSome", { count: keys.length })}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={take.isPending}
          onClick={() => take.mutate({ keys: [], terms: false })}
          data-testid="suggestion-dismiss"
        >
          {t("suggestion.dismiss")}
        </Button>
      </div>
    </section>
  );
}

/** Where, when and how, as far as it was said. */
function Terms({ terms: { fulfilment, address, requestedFor, paymentMethod, notes } }: Pick<CartSuggestion, "terms">) {
  const { t } = useTranslation("panel");
  const { t: tInbox } = useTranslation("inbox");
  const dates = useDates();
  const method = (["cash", "card", "bit", "online"] as const).find((one) => one === paymentMethod);
  const said = [
    ...(fulfilment === null ? [] : [tInbox(`order.${fulfilment}`)]),
    ...(address === null ? [] : [address]),
    ...(requestedFor === null ? [] : [dates.due(requestedFor)]),
    ...(method === undefined ? [] : [tInbox(`cart.pays.${method}`)]),
    ...(notes === null ? [] : [notes]),
  ];
  if (said.length === 0) return null;
  return (
    <p className={styles.text}>
      {t("suggestion.terms")}:{" "}
      {said.map((words, index) => (
        <span key={words}>
          {index > 0 && " · "}
          <PersonText>{words}</PersonText>
        </span>
      ))}
    </p>
  );
}

import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { QuoteProblem } from "@croozer/contracts/order-quotes";
import { Checkbox } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./compose.module.css";
import type { Draft } from "./draft.ts";

type Props = {
  problems: readonly QuoteProblem[];
  draft: Draft;
  catalogue: Catalogue;
  onChange: (part: Partial<Draft>) => void;
};

/** Each once; that nothing was asked for yet is said where the lines will be. */
const toBeSaid = (problems: readonly QuoteProblem[]): QuoteProblem[] =>
  problems.filter(
    ({ code, line }, place) =>
      code !== "order.empty" && problems.findIndex((one) => one.code === code && one.line === line) === place,
  );

/** What is in the way, and what a person may decide otherwise. */
export function Obstacles({ problems, draft, catalogue, onChange }: Props) {
  const { t } = useTranslation("compose");
  const shown = toBeSaid(problems);
  if (shown.length === 0) return null;
  const mayOverrule = shown.some(({ overrulable }) => overrulable);
  return (
    <div className={styles.obstacles} role="status" data-testid="obstacles">
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.code} ${problem.line}`} data-code={problem.code}>
            <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
            <span>
              <Problem problem={problem} draft={draft} catalogue={catalogue} />
            </span>
          </li>
        ))}
      </ul>
      {mayOverrule && (
        <Checkbox
          label={t("overrule")}
          checked={draft.overrule}
          onChange={(event) => onChange({ overrule: event.currentTarget.checked })}
          data-testid="overrule"
        />
      )}
    </div>
  );
}

function Problem({ problem, draft, catalogue }: Pick<Props, "draft" | "catalogue"> & { problem: QuoteProblem }) {
  const { t } = useTranslation("compose");
  const { t: tError } = useTranslation("errors");
  const language = useLanguage();
  const dates = useDates();
  const { code, line, suggestion, missingMinor, left } = problem;
  const productId = line === null ? null : draft.lines[line]?.item.productId;
  const product = catalogue.products.find(({ id }) => id === productId);
  return (
    <>
      {product !== undefined && (
        <>
          <PersonText as="b">{inLanguage(product.name, language)}</PersonText>:{" "}
        </>
      )}
      {tError(code)}
      {left !== null && ` ${t("left", { count: left })}`}
      {missingMinor !== null && (
        <>
          {" "}
          <Money amountMinor={missingMinor} trimmed /> {t("missingFor")}
        </>
      )}
      {suggestion !== null && ` ${t("suggestion", { when: dates.due(suggestion) })}`}
    </>
  );
}

/** What cannot be sent as it stands. */
export const isBlocked = (problems: readonly QuoteProblem[], { overrule }: Draft): boolean =>
  problems.some(({ overrulable }) => !(overrulable && overrule));

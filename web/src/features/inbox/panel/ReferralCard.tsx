import type { Conversation } from "@croozer/contracts/conversations";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./panel.module.css";

/** The advertisement that brought the customer last. */
export function ReferralCard({ referral }: { referral: NonNullable<Conversation["referral"]> }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const { headline, body, sourceUrl } = referral;
  return (
    <section className={styles.card} data-testid="referral">
      <h3 className={styles.title}>
        <IconSpeakerphone size={16} stroke={1.75} aria-hidden="true" />
        {t("referral.from")}
        <time className={`${styles.push} ${styles.quiet}`} dateTime={referral.at}>
          {dates.ago(referral.at, useNow())}
        </time>
      </h3>
      {headline !== null && <PersonText as="p">{headline}</PersonText>}
      {body !== null && (
        <PersonText as="p" className={styles.quiet}>
          {body}
        </PersonText>
      )}
      {sourceUrl !== null && /^https?:\/\//.test(sourceUrl) && (
        <a className={styles.link} href={sourceUrl} target="_blank" rel="noreferrer noopener">
          {t("referral.open")}
        </a>
      )}
    </section>
  );
}

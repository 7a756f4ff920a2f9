import { IconCopy } from "@tabler/icons-react";
import type { NumberState } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { clockTime, dayAndMonth } from "../../text/times.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Facts } from "../parts/Facts.tsx";
import { QualityDot } from "../parts/QualityDot.tsx";
import { useCopy } from "../parts/use-copy.ts";
import { type NumberWords, numberWords } from "./number-words.ts";
import styles from "./numbers.module.css";

/** A value of Meta's in plain words, or as it is. */
export function valueWords(said: NumberWords, value: string): string {
  return said.values[value] ?? value;
}

function Code({ code }: { code: NonNullable<NumberState["code"]> }) {
  const { language } = usePreferences();
  const said = numberWords[language];
  const copy = useCopy();
  return (
    <span className={styles.code}>
      <bdi dir="ltr">{code.code}</bdi>
      <small>
        {code.method} · {said.codeUntil(clockTime(code.expiresAt))}
      </small>
      <IconButton look="ghost" label={said.copyCode} onClick={() => copy(code.code)}>
        <IconCopy size={16} />
      </IconButton>
    </span>
  );
}

export function NumberFacts({ number }: { number: NumberState }) {
  const { language } = usePreferences();
  const said = numberWords[language];
  const { facts } = said;
  const { requestedName, username, code, maintenanceUntil, allowedRecipients } = number;
  const status = [
    valueWords(said, number.status),
    !number.registered && said.notRegistered,
    number.codeExpired && said.codeExpired,
  ];
  const name = [
    valueWords(said, number.nameStatus),
    requestedName && said.asked(requestedName.name, valueWords(said, requestedName.status)),
  ];
  return (
    <Facts
      facts={[
        [facts.status, status.filter(Boolean).join(" · ")],
        [
          facts.quality,
          <span key="quality">
            <QualityDot rating={number.qualityRating} /> {valueWords(said, number.qualityRating)}
          </span>,
        ],
        [facts.limit, said.reached(number.reachedPeople, valueWords(said, number.messagingLimit))],
        [facts.throughput, valueWords(said, number.throughput)],
        [facts.name, name.filter(Boolean).join(" · ")],
        [facts.username, username && `${username.name} · ${valueWords(said, username.status)}`],
        [facts.code, code && <Code key="code" code={code} />],
        [facts.recipients, allowedRecipients && <bdi key="to">{allowedRecipients.join(", ")}</bdi>],
        [facts.maintenance, maintenanceUntil && clockTime(maintenanceUntil)],
      ]}
    />
  );
}

export function AccountFacts({ number: { account, wabaId } }: { number: NumberState }) {
  const { language } = usePreferences();
  const said = numberWords[language];
  const { facts } = said;
  const until = (at: string) => `${dayAndMonth(at, language)} ${clockTime(at)}`;
  const restricted = account.restrictions.map((each) => `${valueWords(said, each.type)} (${until(each.until)})`);
  const review = [valueWords(said, account.review), account.ban && valueWords(said, account.ban)];
  return (
    <Facts
      facts={[
        [
          facts.account,
          <span key="account">
            <bdi>{account.name}</bdi> · <bdi dir="ltr">{wabaId}</bdi>
          </span>,
        ],
        [
          facts.business,
          <span key="business">
            <bdi>{account.businessName}</bdi> · {valueWords(said, account.verification)} ·{" "}
            {said.upTo(account.maxPhoneNumbers)}
          </span>,
        ],
        [facts.review, review.filter(Boolean).join(" · ")],
        [facts.payment, account.paid ? said.paid : said.unpaid],
        [facts.restrictions, restricted.join(", ")],
        [facts.countries, account.restrictedCountries.join(", ")],
      ]}
    />
  );
}

export function PhoneAppFacts({ number: { coexistence } }: { number: NumberState }) {
  const { language } = usePreferences();
  const said = numberWords[language];
  if (!coexistence) return <p className={styles.explain}>{said.notConnected}</p>;
  const { onboardedAt, sharesHistory } = coexistence;
  return (
    <Facts
      facts={[
        [said.facts.appSince, `${dayAndMonth(onboardedAt, language)} ${clockTime(onboardedAt)}`],
        [said.facts.history, sharesHistory ? said.shared : said.notShared],
      ]}
    />
  );
}

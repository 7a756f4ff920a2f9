import { IconAlertTriangle, IconCheck, IconChevronRight, IconPlugConnectedX } from "@tabler/icons-react";
import { memo, useEffect, useRef } from "react";
import type { ApiCall } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { clockTimeWithSeconds } from "../../text/times.ts";
import { Chip } from "../../ui/Chip.tsx";
import { CallDetails } from "./CallDetails.tsx";
import { isRefused, pathParts, refusalOf } from "./call-facts.ts";
import { callWords } from "./call-words.ts";
import styles from "./calls.module.css";
import { meaningOf } from "./error-words.ts";

function Status({ call }: { call: ApiCall }) {
  const { language } = usePreferences();
  if (call.status === null)
    return (
      <Chip tone="bad">
        <IconPlugConnectedX size={14} aria-hidden="true" />
        {callWords[language].cut}
      </Chip>
    );
  const Icon = isRefused(call) ? IconAlertTriangle : IconCheck;
  return (
    <Chip tone={isRefused(call) ? "bad" : "ok"}>
      <Icon size={14} aria-hidden="true" />
      <bdi dir="ltr">{call.status}</bdi>
    </Chip>
  );
}

/** The code and what it means, in one line. */
function Why({ call }: { call: ApiCall }) {
  const { language } = usePreferences();
  const refusal = refusalOf(call);
  if (!refusal) return null;
  const meaning = meaningOf(refusal.code, refusal.subcode, language) ?? refusal.details ?? refusal.message;
  return (
    <span className={styles.why}>
      <bdi dir="ltr">{refusal.code}</bdi> · <bdi>{meaning}</bdi>
    </span>
  );
}

type Props = { call: ApiCall; open: boolean; aimed: boolean; onToggle: () => void };

export const CallRow = memo(
  function CallRow({ call, open, aimed, onToggle }: Props) {
    const { words } = usePreferences();
    const { version, rest } = pathParts(call.path);
    const row = useRef<HTMLLIElement>(null);
    useEffect(() => {
      if (aimed) row.current?.scrollIntoView({ block: "nearest" });
    }, [aimed]);
    return (
      <li ref={row} data-testid="api-call">
        <button type="button" className={styles.row} aria-expanded={open} onClick={onToggle}>
          <time dateTime={call.at}>
            <bdi dir="ltr">{clockTimeWithSeconds(call.at)}</bdi>
          </time>
          <span className={styles.what} dir="ltr">
            <b data-method={call.method}>{call.method}</b> <i>{version}</i>
            {rest}
          </span>
          <Status call={call} />
          <span className={styles.took}>
            <bdi dir="ltr">{words.milliseconds(Math.round(call.ms))}</bdi>
          </span>
          <IconChevronRight
            size={16}
            className={`${styles.chevron} ${open ? styles.opened : "flip"}`}
            aria-hidden="true"
          />
          <Why call={call} />
        </button>
        {open && <CallDetails call={call} />}
      </li>
    );
  },
  (before, after) => before.call === after.call && before.open === after.open && before.aimed === after.aimed,
);

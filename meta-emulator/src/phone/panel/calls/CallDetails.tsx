import { IconAlertTriangle, IconBug, IconTerminal2, IconWebhook } from "@tabler/icons-react";
import type { ApiCall } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { Facts } from "../parts/Facts.tsx";
import { JsonBlock } from "../parts/JsonBlock.tsx";
import parts from "../parts/parts.module.css";
import { useCopy } from "../parts/use-copy.ts";
import { lead } from "../tab.ts";
import { useNames } from "../use-names.ts";
import { haveCommon, messageIdsIn } from "../webhooks/delivery-filter.ts";
import { curlOf, isNothing, pathParts, refusalOf } from "./call-facts.ts";
import { callWords } from "./call-words.ts";
import styles from "./calls.module.css";
import { meaningOf } from "./error-words.ts";

/** Webhooks that tell of the messages this call's answer names. */
function useWebhooksAbout({ answer, method }: ApiCall): string[] {
  const deliveries = useStore((state) => state.deliveries);
  const ids = messageIdsIn(answer);
  if (method !== "POST" || ids.size === 0) return [];
  return (deliveries ?? []).flatMap(({ id, body }) => (haveCommon(messageIdsIn(body), ids) ? id : []));
}

/** What a refusal means and what to do about it. */
function Meaning({ call }: { call: ApiCall }) {
  const { language } = usePreferences();
  const said = callWords[language];
  const refusal = refusalOf(call);
  if (!refusal && call.status !== null) return null;
  const meaning = refusal ? meaningOf(refusal.code, refusal.subcode, language) : said.cutMeans;
  return (
    <div className={styles.meaning}>
      <p className={parts.notice} data-tone="bad">
        <IconAlertTriangle size={16} aria-hidden="true" />
        <span>{meaning ?? said.unknownCode}</span>
      </p>
      {refusal && (
        <Facts
          facts={[
            [said.code, <bdi key="code">{refusal.code}</bdi>],
            [said.subcode, refusal.subcode],
            [said.answer, refusal.message && <bdi key="message">{refusal.message}</bdi>],
            [said.details, refusal.details && <bdi key="details">{refusal.details}</bdi>],
            [
              said.trace,
              refusal.trace && (
                <bdi key="trace" dir="ltr">
                  {refusal.trace}
                </bdi>
              ),
            ],
          ]}
        />
      )}
    </div>
  );
}

export function CallDetails({ call }: { call: ApiCall }) {
  const { language } = usePreferences();
  const said = callWords[language];
  const names = useNames();
  const copy = useCopy();
  const deliveryIds = useWebhooksAbout(call);
  const { rest } = pathParts(call.path);
  const [, id = ""] = rest.split("/");
  return (
    <div className={styles.details}>
      <p className={styles.path} dir="ltr">
        {call.method} {call.path}
        {names(id) && <bdi> — {names(id)}</bdi>}
      </p>
      <Meaning call={call} />
      {!isNothing(call.request) && <JsonBlock label={said.request} text={call.request} />}
      {!isNothing(call.answer) && <JsonBlock label={said.answer} text={call.answer} />}
      <div className={`${parts.acts} ${parts.end}`}>
        <Button
          onClick={() =>
            lead({
              tab: "faults",
              rule: { kind: "error", method: call.method, path: rest.slice(1).replace(/^\d+(?=\/)/u, "*"), times: 1 },
            })
          }
        >
          <IconBug size={16} aria-hidden="true" />
          {said.fault}
        </Button>
        <Button onClick={() => copy(curlOf(call, location.origin))}>
          <IconTerminal2 size={16} aria-hidden="true" />
          {said.copyCurl}
        </Button>
        {deliveryIds.length > 0 && (
          <Button look="soft" onClick={() => lead({ tab: "webhooks", deliveryIds })}>
            <IconWebhook size={16} aria-hidden="true" />
            {said.webhooks(deliveryIds.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

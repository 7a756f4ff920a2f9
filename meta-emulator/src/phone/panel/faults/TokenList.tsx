import { IconCheck, IconKey, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { TokenAct, TokenView } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { useResource } from "../../state/resource.ts";
import { clockTime, dayAndMonth } from "../../text/times.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { perform } from "../outcome.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import parts from "../parts/parts.module.css";
import { Empty, Section } from "../parts/Section.tsx";
import { Select } from "../parts/Select.tsx";
import { tokens } from "../resources.ts";
import { useNames } from "../use-names.ts";
import styles from "./faults.module.css";
import { ruleWords } from "./rule-words.ts";

type Revoke = Extract<TokenAct, { type: "revoke" }>;
const revocations: readonly { value: "460" | "458" | "467"; subcode: Revoke["subcode"] }[] = [
  { value: "460", subcode: 460 },
  { value: "458", subcode: 458 },
  { value: "467", subcode: 467 },
];

function State({ token }: { token: TokenView }) {
  const { language } = usePreferences();
  const said = ruleWords[language];
  if (token.works)
    return (
      <Chip tone="ok">
        <IconCheck size={14} aria-hidden="true" />
        {said.works}
      </Chip>
    );
  return (
    <Chip tone="bad">
      <IconX size={14} aria-hidden="true" />
      {token.revokedSubcode === null ? said.expired : said.revoked(token.revokedSubcode)}
    </Chip>
  );
}

function Acts({ token }: { token: TokenView }) {
  const { words, language } = usePreferences();
  const said = ruleWords[language];
  const [why, setWhy] = useState<"460" | "458" | "467">("460");
  const act = (text: string, wanted: TokenAct) =>
    perform(words, text, () => api.actOnToken(token.id, wanted), "untold");
  if (!token.works)
    return (
      <Button look="soft" onClick={() => act(said.tokenRestored, { type: "restore" })}>
        {said.restore}
      </Button>
    );
  const { subcode } = revocations.find(({ value }) => value === why) ?? { subcode: 460 };
  return (
    <>
      <Button onClick={() => act(said.tokenExpired, { type: "expire" })}>{said.expire}</Button>
      <Select
        label={said.fields.subcode}
        value={why}
        onChange={setWhy}
        options={revocations.map(({ value }) => ({ value, label: said.subcodes[value] }))}
      />
      <Button onClick={() => act(said.tokenRevoked(why), { type: "revoke", subcode })}>{said.revoke}</Button>
    </>
  );
}

/** Tokens, each of which can end as Meta lets them end. */
export function TokenList() {
  const { language } = usePreferences();
  const said = ruleWords[language];
  const all = useResource(tokens);
  const names = useNames();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Section title={said.tokens}>
      {all?.length === 0 && <Empty>{said.noTokens}</Empty>}
      {all?.map((token) => (
        <Disclosure
          key={token.id}
          open={token.id === openId}
          onToggle={() => setOpenId(token.id === openId ? null : token.id)}
          summary={
            <span className={styles.token}>
              <IconKey size={16} stroke={1.75} aria-hidden="true" />
              <bdi dir="ltr" className={styles.ending}>
                …{token.ending}
              </bdi>
              <span className={styles.tokenWords}>
                {said.tokenKinds[token.kind]} · <bdi>{names(token.appId) ?? token.appId}</bdi>
              </span>
              <State token={token} />
            </span>
          }
        >
          <p className={parts.hint}>
            {said.scopes(token.scopes.length)}: <bdi dir="ltr">{token.scopes.join(", ")}</bdi>
            {token.works && token.expiresAt !== null && (
              <>
                <br />
                {said.until(`${dayAndMonth(token.expiresAt, language)} ${clockTime(token.expiresAt)}`)}
              </>
            )}
          </p>
          <div className={parts.acts}>
            <Acts token={token} />
          </div>
        </Disclosure>
      ))}
    </Section>
  );
}

import { useState } from "react";
import { usePreferences } from "../../preferences.tsx";
import { useResource } from "../../state/resource.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import parts from "../parts/parts.module.css";
import { Empty, RowSkeletons, Section } from "../parts/Section.tsx";
import { numbers, templates } from "../resources.ts";
import { PlannedReviews } from "./PlannedReviews.tsx";
import { TemplateRow } from "./TemplateRow.tsx";
import { byAccount, isInTrouble, isShown, type Shown } from "./template-shape.ts";
import { templateWords } from "./template-words.ts";

const counted = (label: string, count: number) => (count > 0 ? `${label} ${count}` : label);

/** Message templates by account: reviewed, rated, paused, moved to other categories. */
export function TemplatesTab() {
  const { words, language } = usePreferences();
  const said = templateWords[language];
  const all = useResource(templates);
  const known = useResource(numbers);
  const [shown, setShown] = useState<Shown>("all");
  const [text, setText] = useState("");
  const [openId, setOpenId] = useState<string | null>(null);
  const pending = all?.filter(({ status }) => status === "PENDING").length ?? 0;
  const troubled = all?.filter(isInTrouble).length ?? 0;
  const rows = (all ?? []).filter((template) => isShown(template, shown, text));
  const accounts = byAccount(rows);
  const nameOf = (wabaId: string) => known?.find((number) => number.wabaId === wabaId)?.account.name || wabaId;
  return (
    <>
      <div className={parts.bar}>
        <Segmented
          label={said.shown}
          value={shown}
          onChange={setShown}
          choices={[
            { value: "all", label: words.all },
            { value: "pending", label: counted(said.pending, pending) },
            { value: "troubled", label: counted(said.troubled, troubled) },
          ]}
        />
        <input
          className={`${parts.input} ${parts.search}`}
          type="search"
          dir="auto"
          placeholder={said.search}
          aria-label={said.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {all === null && (
        <div className={parts.list}>
          <RowSkeletons />
        </div>
      )}
      {all !== null && rows.length === 0 && (
        <div className={parts.list}>
          <Empty>{all.length === 0 ? said.noTemplates : said.noneLike}</Empty>
        </div>
      )}
      {accounts.map(([wabaId, ofAccount]) => (
        <Section key={wabaId} title={<bdi>{nameOf(wabaId)}</bdi>}>
          {ofAccount.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              open={template.id === openId}
              onToggle={() => setOpenId(template.id === openId ? null : template.id)}
            />
          ))}
        </Section>
      ))}
      <PlannedReviews />
    </>
  );
}

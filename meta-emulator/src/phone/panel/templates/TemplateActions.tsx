import { useState } from "react";
import type { TemplateActs, TemplateView } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { Button } from "../../ui/Button.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { perform } from "../outcome.ts";
import { panelWords } from "../panel-words.ts";
import { ActRow, Check } from "../parts/ActRow.tsx";
import parts from "../parts/parts.module.css";
import { QualityDot } from "../parts/QualityDot.tsx";
import { Select } from "../parts/Select.tsx";
import { templateWords } from "./template-words.ts";

type Reason = NonNullable<TemplateActs["review"]["reason"]>;
type Event = TemplateActs["status"]["event"];
const scores = ["GREEN", "YELLOW", "RED", "UNKNOWN"] as const;
const categories = ["MARKETING", "UTILITY", "AUTHENTICATION"] as const;

function optionsOf<Value extends string>(names: Record<Value, string>) {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));
}

/** Does something to a template and says what. */
function useAct({ id }: TemplateView) {
  const { words } = usePreferences();
  return <Act extends keyof TemplateActs>(text: string, act: Act, body: TemplateActs[Act], tells = true) =>
    perform(words, text, () => api.actOnTemplate(id, act, body), tells ? "always" : "if-any");
}

function Review({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const act = useAct(template);
  const [reason, setReason] = useState<Reason>("INVALID_FORMAT");
  const { name } = template;
  return (
    <ActRow name={said.review}>
      {template.status !== "APPROVED" && (
        <Button look="soft" onClick={() => act(said.done.approved(name), "review", { decision: "APPROVED" })}>
          {said.approve}
        </Button>
      )}
      <Select label={said.reason} value={reason} onChange={setReason} options={optionsOf(said.reasons)} />
      <Button onClick={() => act(said.done.rejected(name), "review", { decision: "REJECTED", reason })}>
        {said.reject}
      </Button>
    </ActRow>
  );
}

function State({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const act = useAct(template);
  const [sure, setSure] = useState(false);
  const { name, status } = template;
  return (
    <ActRow name={said.state}>
      {status === "PAUSED" ? (
        <Button onClick={() => act(said.done.unpaused(name), "unpause", undefined)}>{said.unpause}</Button>
      ) : (
        <Button onClick={() => act(said.done.paused(name), "pause", undefined)}>{said.pause}</Button>
      )}
      {status !== "DISABLED" && (
        <Button onClick={() => act(said.done.disabled(name), "disable", undefined)}>{said.disable}</Button>
      )}
      {sure ? (
        <Button look="danger" onClick={() => act(said.done.deleted(name), "delete", undefined)}>
          {said.reallyDelete}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>{said.delete}</Button>
      )}
    </ActRow>
  );
}

function Category({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const act = useAct(template);
  const others = categories.filter((category) => category !== template.category);
  const [wanted, setWanted] = useState<TemplateView["category"] | null>(null);
  const [notice, setNotice] = useState(true);
  const category = others.find((each) => each === wanted) ?? others[0] ?? "UTILITY";
  const name = said.categories[category];
  const done = notice ? said.done.announced(template.name, name) : said.done.moved(template.name, name);
  return (
    <ActRow name={said.category} hint={said.categories[template.category]}>
      <Select
        label={said.category}
        value={category}
        onChange={setWanted}
        options={others.map((value) => ({ value, label: said.categories[value] }))}
      />
      <Check on={notice} label={said.notice} onChange={setNotice} />
      <Button onClick={() => act(done, "recategorise", { category, notice })}>{said.recategorise}</Button>
    </ActRow>
  );
}

function Pacing({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const act = useAct(template);
  const { name } = template;
  return (
    <ActRow name={said.pacing}>
      {template.heldUntil === null ? (
        <Button onClick={() => act(said.done.held(name), "hold", undefined, false)}>{said.hold}</Button>
      ) : (
        <>
          <Button look="soft" onClick={() => act(said.done.released(name), "release", undefined, false)}>
            {said.release}
          </Button>
          <Button onClick={() => act(said.done.dropped(name), "drop", undefined)}>{said.drop}</Button>
        </>
      )}
    </ActRow>
  );
}

function Events({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const act = useAct(template);
  const [event, setEvent] = useState<Event>("FLAGGED");
  const done = said.done.told(template.name, said.eventNames[event]);
  return (
    <ActRow name={said.events}>
      <Select label={said.events} value={event} onChange={setEvent} options={optionsOf(said.eventNames)} />
      <Button onClick={() => act(done, "status", { event })}>{panelWords[language].apply}</Button>
    </ActRow>
  );
}

/** Whatever Meta does to a template. */
export function TemplateActions({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const act = useAct(template);
  return (
    <div className={parts.actRows}>
      <Review template={template} />
      <ActRow name={said.quality} hint={said.qualityHint}>
        <Segmented
          label={said.quality}
          value={template.quality}
          onChange={(score) => act(said.done.quality(template.name, said.qualities[score]), "quality", { score })}
          choices={scores.map((value) => ({
            value,
            label: (
              <>
                <QualityDot rating={value} /> {said.qualities[value]}
              </>
            ),
          }))}
        />
      </ActRow>
      <State template={template} />
      <Category template={template} />
      <Pacing template={template} />
      <Events template={template} />
    </div>
  );
}

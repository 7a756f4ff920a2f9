import { useState } from "react";
import { usePreferences } from "../../preferences.tsx";
import { useStore } from "../../state/store.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import parts from "../parts/parts.module.css";
import { Empty, RowSkeletons } from "../parts/Section.tsx";
import { forgetAim, usePlace } from "../tab.ts";
import { CallRow } from "./CallRow.tsx";
import { isAbout, isRefused } from "./call-facts.ts";
import { callWords } from "./call-words.ts";
import styles from "./calls.module.css";

/** What programs asked of the Graph API, newest first: where one looks first when something is puzzling. */
export function CallsTab() {
  const { words, language } = usePreferences();
  const said = callWords[language];
  const calls = useStore((state) => state.calls);
  const { aim } = usePlace();
  const [shown, setShown] = useState<"all" | "failed">("all");
  const [text, setText] = useState("");
  const [openId, setOpenId] = useState<number | null>(null);
  const aimed = aim?.tab === "calls" ? aim.callId : null;
  const refused = calls?.filter(isRefused).length ?? 0;
  const rows = (calls ?? []).filter(
    (call) => call.id === aimed || ((shown === "all" || isRefused(call)) && isAbout(call, text)),
  );
  const toggle = (id: number, open: boolean) => {
    setOpenId(open ? null : id);
    if (aimed !== null) forgetAim();
  };
  const nothing = text ? said.noneFound : shown === "all" ? said.noCalls : said.noneRefused;
  return (
    <>
      <div className={parts.bar}>
        <Segmented
          label={said.shown}
          value={shown}
          onChange={setShown}
          choices={[
            { value: "all", label: words.all },
            { value: "failed", label: refused > 0 ? `${said.failed} ${refused}` : said.failed },
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
      <div className={`${parts.list} ${styles.calls}`}>
        {calls === null && <RowSkeletons />}
        <ul>
          {rows.map((call) => {
            const open = call.id === openId || call.id === aimed;
            return (
              <CallRow
                key={call.id}
                call={call}
                open={open}
                aimed={call.id === aimed}
                onToggle={() => toggle(call.id, open)}
              />
            );
          })}
        </ul>
        {calls !== null && rows.length === 0 && <Empty>{nothing}</Empty>}
      </div>
    </>
  );
}

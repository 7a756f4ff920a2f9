import { IconPlayerSkipForward } from "@tabler/icons-react";
import { usePreferences } from "../../preferences.tsx";
import { useEmulatedNow } from "../../state/emulated-now.ts";
import { useResource } from "../../state/resource.ts";
import { useStore } from "../../state/store.ts";
import { clockTime, dayAndMonth } from "../../text/times.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Empty, Section } from "../parts/Section.tsx";
import { numbers, templates, tokens } from "../resources.ts";
import { comingOf } from "./coming.ts";
import { spanOf } from "./spans.ts";
import styles from "./time.module.css";
import { timeWords } from "./time-words.ts";
import { useClock } from "./use-clock.ts";

const mostShown = 8;
/** Past the instant, so that what is due has happened. */
const afterMs = 1_000;

export function ComingList() {
  const { language } = usePreferences();
  const said = timeWords[language];
  const now = useEmulatedNow();
  const set = useClock();
  const deliveries = useStore((state) => state.deliveries) ?? [];
  const sources = {
    deliveries,
    templates: useResource(templates) ?? [],
    tokens: useResource(tokens) ?? [],
    numbers: useResource(numbers) ?? [],
  };
  const coming = comingOf(sources, now, mostShown);
  return (
    <Section title={said.coming}>
      {coming.length === 0 && <Empty>{said.nothingComing}</Empty>}
      <ul className={styles.coming}>
        {coming.map(({ kind, at, about }) => (
          <li key={`${kind} ${at} ${about}`}>
            <span className={styles.comingWhat}>
              {said.kinds[kind]}
              {about && (
                <>
                  {" · "}
                  <bdi className={styles.about}>{about}</bdi>
                </>
              )}
            </span>
            <span className={styles.comingWhen}>
              {said.inTime(spanOf(at - now, said.units))}
              <small>
                {dayAndMonth(at, language)} <bdi dir="ltr">{clockTime(at)}</bdi>
              </small>
            </span>
            <IconButton
              look="ghost"
              label={said.jumpTo(said.kinds[kind])}
              onClick={() => set({ advanceMs: at - now + afterMs })}
            >
              <IconPlayerSkipForward size={16} className="flip" />
            </IconButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

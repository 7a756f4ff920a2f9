import type { ClockAct } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { emulatedNow } from "../../state/emulated-now.ts";
import { dispatch, getState } from "../../state/store.ts";
import { clockTime, dayAndMonth } from "../../text/times.ts";
import { perform } from "../outcome.ts";
import { timeWords } from "./time-words.ts";

/** Moves, stops or starts the clock and says what time it is then. */
export function useClock(): (act: ClockAct) => Promise<void> {
  const { words, language } = usePreferences();
  const said = timeWords[language];
  return async (act) => {
    const run = async () => {
      const clock = await api.setClock(act);
      dispatch({ type: "told", events: [{ type: "clock", clock }], toldAt: Date.now() });
    };
    if ("running" in act) {
      await perform(words, act.running ? said.running : said.paused, run, "untold");
      return;
    }
    const at = emulatedNow(getState()) + act.advanceMs;
    await perform(words, said.nowIs(`${clockTime(at)} · ${dayAndMonth(at, language)}`), run, "if-any");
  };
}

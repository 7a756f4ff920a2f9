import { ComingList } from "./ComingList.tsx";
import { JumpSection } from "./JumpSection.tsx";
import { WindowBars } from "./WindowBars.tsx";

/** Jumps that matter: by a span, to a date, past a window, to what is waiting. */
export function TimeTab() {
  return (
    <>
      <JumpSection />
      <WindowBars />
      <ComingList />
    </>
  );
}

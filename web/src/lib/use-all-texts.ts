import { useEffect, useState } from "react";
import { allTexts } from "../speak.ts";

/** Whether the texts that the first screen does without are there; fetches them when they are wanted. */
export function useAllTexts(wanted: boolean): boolean {
  const [areThere, setThere] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let isOn = true;
    // Asked again with the next page that needs them.
    allTexts().then(
      () => isOn && setThere(true),
      () => undefined,
    );
    return () => {
      isOn = false;
    };
  }, [wanted]);
  return wanted && areThere;
}

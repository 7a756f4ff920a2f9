import { type ComponentType, useEffect, useState } from "react";

const againMs = 3_000;

/**
 * A part of the page that is fetched when it is wanted; null until it is there. Unlike `lazy`, one that cannot be fetched,
 * for want of a connection, takes nothing else off the screen: it is tried again for as long as it is wanted.
 * @param load the same function with every call
 */
export function useLate<Props>(
  load: () => Promise<ComponentType<Props>>,
  wanted: boolean,
): ComponentType<Props> | null {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const isMissing = wanted && Part === null;
  useEffect(() => {
    if (!isMissing) return;
    let isOn = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () =>
      void load().then(
        (part) => isOn && setPart(() => part),
        () => {
          if (isOn) timer = setTimeout(attempt, againMs);
        },
      );
    attempt();
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [load, isMissing]);
  return Part;
}

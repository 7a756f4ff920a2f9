import { ModalsProvider } from "@mantine/modals";
import { useEffect } from "react";

/** @param first what was asked for before anybody listened: it is asked for again */
export function DialogStack({ first }: { first: Event }) {
  return (
    <ModalsProvider>
      <Again ask={first} />
    </ModalsProvider>
  );
}

function Again({ ask }: { ask: Event }) {
  useEffect(() => {
    if (ask instanceof CustomEvent) window.dispatchEvent(new CustomEvent(ask.type, { detail: ask.detail }));
  }, [ask]);
  return null;
}

import { useMemo } from "react";
import { jsonTokens } from "../text/readable-json.ts";
import styles from "./panel.module.css";

export function JsonView({ text, label }: { text: string; label: string }) {
  const tokens = useMemo(() => jsonTokens(text), [text]);
  return (
    // A long body scrolls, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <pre className={styles.json} dir="ltr" tabIndex={0} title={label}>
      {tokens.map(({ kind, text: part, at }) =>
        kind === "mark" ? (
          part
        ) : (
          <bdi key={at} data-kind={kind}>
            {part}
          </bdi>
        ),
      )}
    </pre>
  );
}

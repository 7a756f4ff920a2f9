import type { Part } from "../lines/halves.ts";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";

/** On one half, on all of it, on the other half: drawn as what it is. */
export function HalfSwitch({ name, part, onMove }: { name: string; part: Part; onMove: (part: Part) => void }) {
  const { t } = useTexts();
  return (
    <fieldset className={styles.halves} aria-label={name}>
      {(["first", "whole", "second"] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={part === one}
          aria-label={t(one)}
          title={t(one)}
          onClick={() => onMove(one)}
          data-testid={`menu-half-${one}`}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2" />
            {one === "whole" && <circle cx="12" cy="12" r="6" fill="currentColor" />}
            {one === "first" && <path d="M12 6a6 6 0 0 1 0 12Z" fill="currentColor" />}
            {one === "second" && <path d="M12 6a6 6 0 0 0 0 12Z" fill="currentColor" />}
          </svg>
        </button>
      ))}
    </fieldset>
  );
}

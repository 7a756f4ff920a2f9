import { useEffect, useRef } from "react";
import { PersonText } from "../../../../ui/PersonText.tsx";
import styles from "./suggest.module.css";
import type { Menu } from "./use-menu.ts";

export const suggestListId = "composer-suggestions";
export const optionId = (index: number) => `${suggestListId}-${index}`;

/** What may take the place of what is being typed; the text keeps the focus. */
export function SuggestList({ menu }: { menu: Menu }) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active one is to be in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [menu.active]);
  if (menu.options.length === 0)
    return (
      <p className={styles.empty} data-testid="suggestions">
        {menu.empty}
      </p>
    );
  return (
    <div
      ref={list}
      id={suggestListId}
      className={styles.list}
      role="listbox"
      aria-label={menu.label}
      data-testid="suggestions"
    >
      {menu.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, which has the focus
        <div
          key={option.id}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === menu.active}
          className={styles.option}
          // A press must not take the focus from the text.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => index !== menu.active && menu.setActive(index)}
          onClick={() => menu.pick(index)}
        >
          <span className={styles.head}>
            <span className={styles.title}>{option.title}</span>
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
          {option.text !== undefined && <PersonText className={styles.text}>{option.text}</PersonText>}
        </div>
      ))}
    </div>
  );
}

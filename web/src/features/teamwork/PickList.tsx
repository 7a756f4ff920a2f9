import { IconCheck, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./PickList.module.css";

export type Pick = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** At the end of the line. */
  hint?: ReactNode;
  picked?: boolean;
  group?: string;
  onPick: () => void;
};

type Props = {
  label: string;
  items: readonly Pick[];
  /** With a box that narrows the list, and its words; none where the choice is short. */
  search?: string;
  nothing?: string;
  /** Several can be picked: the list stays open. */
  many?: boolean;
};

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A short list to choose from with the keyboard: type to narrow, arrows to walk, Enter to choose. */
export function PickList({ label, items, search, nothing, many = false }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const shown = items.filter((item) => folded(item.label).includes(folded(typed.trim())));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (search === undefined) list.current?.focus();
  }, [search]);
  const current = Math.min(at, shown.length - 1);
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((current + step + shown.length) % Math.max(1, shown.length));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) shown[current]?.onPick();
    else return;
    event.preventDefault();
  };
  const itemId = (index: number) => `${id}-${index}`;
  return (
    <div className={styles.pick}>
      {search !== undefined && (
        <label className={styles.search}>
          <IconSearch size={16} stroke={1.75} aria-hidden="true" />
          <input
            // biome-ignore lint/a11y/noAutofocus: it was opened to choose from
            autoFocus
            data-autofocus
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={shown.length > 0 ? `${id}-list` : undefined}
            aria-activedescendant={shown.length > 0 ? itemId(current) : undefined}
            aria-label={search}
            placeholder={search}
            dir="auto"
            value={typed}
            onKeyDown={press}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
          />
        </label>
      )}
      {shown.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      <div
        // Empty it would be a list of choices without any.
        hidden={shown.length === 0}
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        aria-multiselectable={many || undefined}
        onKeyDown={search === undefined ? press : undefined}
        className={styles.list}
        tabIndex={search === undefined ? 0 : -1}
        data-autofocus={search === undefined || undefined}
        // It comes after the focus was trapped around it.
        ref={list}
        aria-activedescendant={search === undefined && shown.length > 0 ? itemId(current) : undefined}
      >
        {shown.map((item, index) => (
          <div key={item.id} className={styles.slot} role="presentation">
            {item.group !== undefined && item.group !== shown[index - 1]?.group && (
              <div className={styles.group} role="presentation">
                {item.group}
              </div>
            )}
            <button
              type="button"
              id={itemId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={item.picked === true}
              data-at={index === current}
              className={styles.item}
              ref={(node) => {
                if (index === current) node?.scrollIntoView({ block: "nearest" });
              }}
              onPointerMove={() => setAt(index)}
              onClick={item.onPick}
              data-testid={`pick-${item.id}`}
            >
              {item.icon}
              <span className={styles.label}>
                <bdi>{item.label}</bdi>
              </span>
              {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
              {item.picked === true && <IconCheck size={16} stroke={2} aria-hidden="true" />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

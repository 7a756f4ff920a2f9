import { IconChevronRight, IconPhotoOff } from "@tabler/icons-react";
import styles from "./flow.module.css";
import { isOff, isRecord, pictureSource, readAction, textOf } from "./flow-json.ts";
import type { PartProps } from "./flow-parts.ts";

export function LinkPart({ component, scope, act }: PartProps) {
  return (
    <button
      type="button"
      className={styles.link}
      dir="auto"
      onClick={() => {
        const action = readAction(component["on-click-action"], scope);
        if (action) act(action);
      }}
    >
      {textOf(component, "text")}
    </button>
  );
}

type Line = { title: string; description: string; metadata: string };

function lineOf(value: unknown): Line {
  const line = isRecord(value) ? value : {};
  const text = (key: string) => String(line[key] ?? "");
  return { title: text("title"), description: text("description"), metadata: text("metadata") };
}

/** A list whose lines lead on: each by its own action, or all by the list's. */
export function NavigationPart({ component, scope, busy, act }: PartProps) {
  const items = component["list-items"];
  const label = textOf(component, "label");
  const description = textOf(component, "description");
  return (
    <div className={styles.navigation}>
      {label && (
        <p className={styles.subheading} dir="auto">
          {label}
        </p>
      )}
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
      <ul>
        {(Array.isArray(items) ? items : []).filter(isRecord).map((item) => {
          const main = lineOf(item["main-content"]);
          const end = lineOf(item.end);
          const start = isRecord(item.start) ? pictureSource(item.start.image) : null;
          const action = item["on-click-action"] ?? component["on-click-action"];
          return (
            <li key={String(item.id)}>
              <button
                type="button"
                disabled={busy}
                onClick={() => {
                  const wanted = readAction(action, scope);
                  if (wanted) act(wanted);
                }}
              >
                {start && <img src={start} alt="" />}
                <span className={styles.choiceWords}>
                  <b dir="auto">{main.title}</b>
                  {main.description && <small dir="auto">{main.description}</small>}
                  {main.metadata && <small dir="auto">{main.metadata}</small>}
                </span>
                {item.badge !== undefined && <em className={styles.badge}>{String(item.badge)}</em>}
                <span className={styles.navigationEnd}>
                  {end.title && <b dir="auto">{end.title}</b>}
                  {end.description && <small dir="auto">{end.description}</small>}
                </span>
                <IconChevronRight size={18} className="flip" aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Pictures and files of a flow: this phone has none to pick from, and says so. */
export function PickerPart({ component, said }: PartProps) {
  return (
    <div className={styles.notHere}>
      <IconPhotoOff size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <b dir="auto">{textOf(component, "label")}</b>
        <small>{said.notHere}</small>
      </span>
    </div>
  );
}

export function UnknownPart({ component, said }: PartProps) {
  return <p className={styles.notHere}>{said.unknown(component.type)}</p>;
}

/** The one button of a screen, and the words beside it. */
export function FooterPart({ component, busy, onPress }: PartProps & { onPress: () => void }) {
  const [left, centre, right] = ["left-caption", "center-caption", "right-caption"].map((key) =>
    textOf(component, key),
  );
  return (
    <div className={styles.footer}>
      {(left || centre || right) && (
        <p data-centre={centre !== null}>
          {[left, centre, right].filter(Boolean).map((caption) => (
            <span key={caption} dir="auto">
              {caption}
            </span>
          ))}
        </p>
      )}
      <button type="button" disabled={busy || isOff(component)} data-testid="flow-footer" onClick={onPress}>
        {busy ? <i className={styles.spinner} aria-hidden="true" /> : null}
        <span dir="auto">{textOf(component, "label")}</span>
      </button>
    </div>
  );
}

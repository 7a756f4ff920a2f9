import { IconForms, IconHome } from "@tabler/icons-react";
import type { ShownMessage } from "../../state/state.ts";
import { readableEntries } from "../../text/readable-entries.ts";
import styles from "./content.module.css";
import { Meta } from "./Meta.tsx";

type Props = { message: ShownMessage; kind: "flow" | "address"; title: string; values: Record<string, unknown> };

/** Answers of a form: what was asked for, and what was given. */
export function KeyValues({ message, kind, title, values }: Props) {
  const Icon = kind === "flow" ? IconForms : IconHome;
  return (
    <>
      <p className={styles.answersHead}>
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        <b dir="auto">{title}</b>
      </p>
      <dl className={styles.answers}>
        {readableEntries(values).map(([key, value]) => (
          <div key={key}>
            <dt dir="auto">{key}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <Meta message={message} />
    </>
  );
}

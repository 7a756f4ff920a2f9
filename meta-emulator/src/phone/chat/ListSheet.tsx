import { Fragment, useId, useState } from "react";
import type { ChatContent } from "../../phone-api.ts";
import { dirOf } from "../text/text-direction.ts";
import { Button } from "../ui/Button.tsx";
import { type Language, words } from "../words.ts";
import { Sheet } from "./Sheet.tsx";
import styles from "./sheet.module.css";

type Row = { id: string; title: string; description: string | null };
type Props = {
  list: Extract<ChatContent, { type: "list" }>;
  language: Language;
  onClose: () => void;
  onChoose: (row: Row) => void;
};

/** The rows of a list message: one is chosen, then sent, as WhatsApp has it. */
export function ListSheet({ list, language, onClose, onChoose }: Props) {
  const said = words[language];
  const name = useId();
  const [chosen, setChosen] = useState<Row | null>(null);
  return (
    <Sheet
      title={list.header?.type === "text" ? list.header.text : list.button}
      closeLabel={said.close}
      onClose={onClose}
      foot={
        <Button look="primary" disabled={!chosen} data-testid="list-send" onClick={() => chosen && onChoose(chosen)}>
          {said.send}
        </Button>
      }
    >
      {list.sections.map((section) => (
        <Fragment key={section.rows[0]?.id}>
          {section.title && (
            <h3 className={styles.section} dir="auto">
              {section.title}
            </h3>
          )}
          {section.rows.map((row) => (
            <label key={row.id} className={styles.row} data-testid="list-row">
              <span className={styles.words}>
                <b dir="auto">{row.title}</b>
                {row.description && <small dir={dirOf(row.description)}>{row.description}</small>}
              </span>
              <input type="radio" name={name} checked={chosen?.id === row.id} onChange={() => setChosen(row)} />
            </label>
          ))}
        </Fragment>
      ))}
    </Sheet>
  );
}

import type { OrderDetail } from "@croozer/contracts/orders";
import { ActionIcon, Button, Group, Textarea } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { leavesOnEscape } from "../../../ui/leaves-on-escape.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./detail.module.css";
import type { useOrderChanges } from "./use-order-changes.ts";

type Note = ReturnType<typeof useOrderChanges>["note"];
const names = ["kitchenNote", "customerNote", "internalNote"] as const;

/** What was said of the order: to the kitchen, by the customer, and among the members. */
export function Notes({ order, note }: { order: OrderDetail; note: Note }) {
  const { t } = useTranslation("orderDetail");
  return (
    <section>
      <h3>{t("notes")}</h3>
      <dl className={styles.notes}>
        {names.map((name) => (
          <NoteRow key={name} name={name} text={order[name]} note={note} />
        ))}
      </dl>
    </section>
  );
}

function NoteRow({ name, text, note }: { name: (typeof names)[number]; text: string | null; note: Note }) {
  const { t } = useTranslation("orderDetail");
  const mayEdit = usePermission("order.edit");
  const [isOpen, setOpen] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  /** The focus goes back to where it was opened, unless it is elsewhere by now. */
  const close = () => {
    flushSync(() => setOpen(false));
    if (document.activeElement === document.body) pencil.current?.focus();
  };
  return (
    <div data-testid={`note-${name}`}>
      <dt>{t(name)}</dt>
      {isOpen ? (
        <dd>
          <NoteForm name={name} text={text ?? ""} note={note} onDone={close} />
        </dd>
      ) : (
        <dd className={styles.noteText}>
          {text === null ? <span className={styles.quiet}>{t("noNote")}</span> : <PersonText>{text}</PersonText>}
          {mayEdit && (
            <ActionIcon
              ref={pencil}
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t("changeNote", { name: t(name) })}
              onClick={() => setOpen(true)}
            >
              <IconPencil size={16} stroke={1.75} />
            </ActionIcon>
          )}
        </dd>
      )}
    </div>
  );
}

type FormProps = { name: (typeof names)[number]; text: string; note: Note; onDone: () => void };

function NoteForm({ name, text, note, onDone }: FormProps) {
  const { t } = useTranslation("orderDetail");
  const { t: tUi } = useTranslation("ui");
  const [value, setValue] = useState(text);
  function save(event: FormEvent) {
    event.preventDefault();
    if (value.trim() === text) return onDone();
    note.mutate({ [name]: value.trim() || null }, { onSuccess: onDone });
  }
  return (
    <form className={styles.noteForm} onSubmit={save} {...leavesOnEscape(onDone)}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        aria-label={t(name)}
        maxLength={1000}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={onDone}>
          {tUi("cancel")}
        </Button>
        <Button size="xs" type="submit" loading={note.isPending} data-testid="save-note">
          {tUi("save")}
        </Button>
      </Group>
    </form>
  );
}

import { type FormEvent, useState } from "react";
import type { Customer } from "../../phone-api.ts";
import { usePreferences } from "../preferences.tsx";
import { api } from "../state/api.ts";
import { dispatch } from "../state/store.ts";
import { suggestPhoneNumber } from "../text/phone-number.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { tried } from "../ui/toasts.ts";
import type { Language } from "../words.ts";
import styles from "./page.module.css";

type Props = { customers: Customer[]; onClose: () => void; onAdded: (id: string) => void };

export function AddPhone({ customers, onClose, onAdded }: Props) {
  const page = usePreferences();
  const said = page.words;
  const [name, setName] = useState("");
  const [by, setBy] = useState<"number" | "username">("number");
  const [number, setNumber] = useState(() => suggestPhoneNumber(customers.map(({ waId }) => waId)));
  const [username, setUsername] = useState("");
  const [language, setLanguage] = useState<Language>(page.language);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);

  const waId = number.replace(/\D/gu, "");
  const problems = {
    name: name.trim() === "" ? said.nameMissing : undefined,
    number: by === "number" && !/^\d{8,15}$/u.test(waId) ? said.numberWrong : undefined,
    username: by === "username" && !/^[a-z0-9._]{3,35}$/u.test(username) ? said.usernameWrong : undefined,
  };
  const shown = tries > 0 ? problems : { name: undefined, number: undefined, username: undefined };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTries((now) => now + 1);
    if (busy || problems.name || problems.number || problems.username) return;
    setBusy(true);
    const added = api
      .addCustomer({ name: name.trim(), language, ...(by === "number" ? { waId } : { username }) })
      .then((customer) => {
        dispatch({ type: "told", events: [{ type: "customer", customer }], toldAt: Date.now() });
        onAdded(customer.id);
      });
    if (!(await tried(said, added))) setBusy(false);
  }

  return (
    <Modal title={said.addPhone} closeLabel={said.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.explain}>{said.addPhoneExplains}</p>
        <Field
          label={said.name}
          placeholder={said.namePlaceholder}
          dir="auto"
          maxLength={60}
          value={name}
          problem={shown.name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={styles.choice}>
          <span>{said.reachedBy}</span>
          <Segmented
            label={said.reachedBy}
            value={by}
            onChange={setBy}
            choices={[
              { value: "number", label: said.byNumber },
              { value: "username", label: said.byUsername },
            ]}
          />
        </div>
        {by === "number" ? (
          <Field
            label={said.byNumber}
            dir="ltr"
            inputMode="tel"
            value={number}
            hint={said.fictitious}
            problem={shown.number}
            onChange={(event) => setNumber(event.target.value)}
          />
        ) : (
          <Field
            label={said.username}
            dir="ltr"
            value={username}
            problem={shown.username}
            onChange={(event) => setUsername(event.target.value.replace(/^@/u, "").toLowerCase())}
          />
        )}
        <div className={styles.choice}>
          <span>{said.languageOfPhone}</span>
          <Segmented
            label={said.languageOfPhone}
            value={language}
            onChange={setLanguage}
            choices={[
              { value: "he", label: said.hebrew },
              { value: "en", label: said.english },
            ]}
          />
        </div>
        <div className={styles.formActs}>
          <Button onClick={onClose}>{said.cancel}</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {said.addPhone}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

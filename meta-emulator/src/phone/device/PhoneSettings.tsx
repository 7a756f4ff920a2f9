import { type FormEvent, Fragment, useState } from "react";
import type { BusinessNumber, Customer, CustomerPatch } from "../../phone-api.ts";
import { businessWords } from "../chat/business/business-words.ts";
import { usePreferences } from "../preferences.tsx";
import { changeCustomer } from "../state/acts.ts";
import { formatPhoneNumber } from "../text/phone-number.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Switch } from "../ui/Switch.tsx";
import { toast, tried } from "../ui/toasts.ts";
import type { Language } from "../words.ts";
import styles from "./settings.module.css";
import { settingsWords } from "./settings-words.ts";

type Props = { customer: Customer; businesses: BusinessNumber[]; onClose: () => void };

/** What changes at once: connection, receipts, blocks. */
function Switches({ customer, businesses }: Omit<Props, "onClose">) {
  const page = usePreferences();
  const said = settingsWords[page.language];
  const change = (patch: CustomerPatch) => void tried(page.words, changeCustomer(customer.id, patch));
  const { blockedNumbers } = customer;
  const { platforms } = businessWords[page.language];
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{said.connection}</legend>
        <Switch on={customer.online} label={page.words.online} onChange={(online) => change({ online })} />
        <small>{said.onlineHint}</small>
        <Switch on={customer.slow} label={page.words.slow} onChange={(slow) => change({ slow })} />
        <small>{said.slowHint}</small>
        <Switch
          on={customer.readReceipts}
          label={said.readReceipts}
          onChange={(readReceipts) => change({ readReceipts })}
        />
        <small>{said.readReceiptsHint}</small>
      </fieldset>
      {businesses.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{said.blocked}</legend>
          {businesses.map(({ phoneNumberId, verifiedName, platform, displayPhoneNumber }) => {
            const on = blockedNumbers.includes(phoneNumberId);
            const others = blockedNumbers.filter((number) => number !== phoneNumberId);
            return (
              <Fragment key={phoneNumberId}>
                <Switch
                  on={on}
                  label={verifiedName}
                  onChange={() => change({ blockedNumbers: on ? others : [...others, phoneNumberId] })}
                />
                <small>
                  {platforms[platform]} · <bdi dir={platform === "whatsapp" ? "ltr" : "auto"}>{displayPhoneNumber}</bdi>
                </small>
              </Fragment>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

/** Who the person is: saved together. */
function Person({ customer, onClose }: Omit<Props, "businesses">) {
  const page = usePreferences();
  const said = settingsWords[page.language];
  const [name, setName] = useState(customer.name);
  const [number, setNumber] = useState(customer.waId ? formatPhoneNumber(customer.waId) : "");
  const [username, setUsername] = useState(customer.username ?? "");
  const [language, setLanguage] = useState<Language>(customer.language);
  const [asked, setAsked] = useState(false);
  const waId = number.replace(/\D/gu, "");
  const hidden = customer.waId === null && waId === "";
  const problems = {
    name: name.trim() === "" ? page.words.nameMissing : undefined,
    number: !hidden && !/^\d{8,15}$/u.test(waId) ? page.words.numberWrong : undefined,
    username:
      hidden && username === ""
        ? said.keepOne
        : username !== "" && !/^[a-z0-9._]{3,35}$/u.test(username)
          ? page.words.usernameWrong
          : undefined,
  };
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (problems.name || problems.number || problems.username) return;
    const patch: CustomerPatch = {
      ...(name.trim() !== customer.name && { name: name.trim() }),
      ...(language !== customer.language && { language }),
      ...(username !== (customer.username ?? "") && { username: username || null }),
      ...(waId !== "" && waId !== customer.waId && { waId }),
    };
    if (Object.keys(patch).length > 0 && !(await tried(page.words, changeCustomer(customer.id, patch)))) return;
    toast("ok", said.saved);
    onClose();
  }
  const shown = asked ? problems : { name: undefined, number: undefined, username: undefined };
  return (
    <form className={styles.group} onSubmit={submit} noValidate>
      <h3>{said.person}</h3>
      <Field
        label={page.words.name}
        dir="auto"
        maxLength={60}
        value={name}
        problem={shown.name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={said.number}
        dir="ltr"
        inputMode="tel"
        value={number}
        hint={customer.waId === null ? said.numberHidden : said.numberHint}
        problem={shown.number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Field
        label={said.username}
        dir="ltr"
        value={username}
        hint={said.usernameHint}
        problem={shown.username}
        onChange={(event) => setUsername(event.target.value.replace(/^@/u, "").toLowerCase())}
      />
      <Segmented
        label={page.words.languageOfPhone}
        value={language}
        onChange={setLanguage}
        choices={[
          { value: "he", label: page.words.hebrew },
          { value: "en", label: page.words.english },
        ]}
      />
      <div className={styles.acts}>
        <Button onClick={onClose}>{page.words.close}</Button>
        <Button type="submit" look="primary" data-testid="settings-save">
          {said.save}
        </Button>
      </div>
    </form>
  );
}

/** Everything about one person and their phone. */
export function PhoneSettings({ customer, businesses, onClose }: Props) {
  const page = usePreferences();
  const said = settingsWords[page.language];
  return (
    <Modal title={said.title(customer.name)} closeLabel={page.words.close} onClose={onClose}>
      <div className={styles.settings}>
        <Switches customer={customer} businesses={businesses} />
        <Person customer={customer} onClose={onClose} />
      </div>
    </Modal>
  );
}

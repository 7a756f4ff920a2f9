import { IconChevronDown, IconMapPin } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Place } from "../state/acts.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { type Language, words } from "../words.ts";
import { Sheet } from "./Sheet.tsx";
import styles from "./sheet.module.css";

type Props = { language: Language; onClose: () => void; onSend: (place: Place) => void };

function OtherPlace({ language, onSend }: Pick<Props, "language" | "onSend">) {
  const said = words[language];
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [latitude, longitude] = ["latitude", "longitude"].map((field) => Number.parseFloat(String(form.get(field))));
    if (latitude === undefined || longitude === undefined) return;
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      setWrong(true);
      return;
    }
    onSend({ latitude, longitude, name: String(form.get("name")).trim() || null, address: null });
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.pair}>
        <Field
          label={said.latitude}
          name="latitude"
          inputMode="decimal"
          dir="ltr"
          defaultValue="32.7940"
          problem={wrong ? said.coordinatesWrong : undefined}
        />
        <Field label={said.longitude} name="longitude" inputMode="decimal" dir="ltr" defaultValue="34.9896" />
      </div>
      <Field label={said.placeName} name="name" dir="auto" maxLength={100} />
      <Button type="submit" look="primary">
        {said.send}
      </Button>
    </form>
  );
}

/** What can be attached: a place. */
export function AttachSheet({ language, onClose, onSend }: Props) {
  const said = words[language];
  return (
    <Sheet title={said.sendLocation} closeLabel={said.close} onClose={onClose}>
      {said.places.map((place) => (
        <button key={place.name} type="button" className={styles.place} onClick={() => onSend(place)}>
          <span className={styles.pin}>
            <IconMapPin size={20} stroke={1.75} aria-hidden="true" />
          </span>
          <span className={styles.words}>
            <b dir="auto">{place.name}</b>
            <small dir="auto">{place.address}</small>
          </span>
        </button>
      ))}
      <details className={styles.more}>
        <summary>
          {said.otherPlace}
          <IconChevronDown size={18} aria-hidden="true" />
        </summary>
        <OtherPlace language={language} onSend={onSend} />
      </details>
    </Sheet>
  );
}

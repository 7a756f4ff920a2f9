import { IconChevronDown, IconMapPin } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import sheet from "../chat/sheet.module.css";
import { type Place, sendLocation } from "../state/acts.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";
import type { Point } from "./map-place.ts";
import { PinMap } from "./PinMap.tsx";

function numbersOf(form: HTMLFormElement): Point | null {
  const data = new FormData(form);
  const latitude = Number.parseFloat(String(data.get("latitude")));
  const longitude = Number.parseFloat(String(data.get("longitude")));
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** A place by a pin on a map, one of a few known ones, or by its numbers. `replyTo`: the message that asked for it. */
export function PlaceSheet({ replyTo, onClose }: { replyTo: string | null; onClose: () => void }) {
  const { said, language, at } = useChat();
  const named = attachWords[language];
  const [home] = said.places;
  const start = { latitude: home?.latitude ?? 32.8184, longitude: home?.longitude ?? 34.9885 };
  const [pin, setPin] = useState<Point>(start);
  const [wrong, setWrong] = useState(false);

  function send(place: Place): void {
    sendLocation(at, place, replyTo);
    onClose();
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const point = numbersOf(event.currentTarget);
    setWrong(point === null);
    const data = new FormData(event.currentTarget);
    const words = (field: string) => String(data.get(field) ?? "").trim() || null;
    if (point) send({ ...point, name: words("name"), address: words("address") });
  }

  return (
    <Sheet title={said.sendLocation} closeLabel={said.close} onClose={onClose}>
      <div className={styles.mapBox}>
        <PinMap centre={start} label={named.mapLabel} onMove={setPin} />
        <p className={styles.mapHint}>
          <span>{named.movePin}</span>
          <bdi dir="ltr">{`${pin.latitude.toFixed(5)}, ${pin.longitude.toFixed(5)}`}</bdi>
        </p>
        <Button look="primary" data-testid="pin-send" onClick={() => send({ ...pin, name: null, address: null })}>
          <IconMapPin size={18} aria-hidden="true" />
          {said.sendLocation}
        </Button>
      </div>
      {said.places.map((place) => (
        <button key={place.name} type="button" className={sheet.place} onClick={() => send(place)}>
          <span className={sheet.pin}>
            <IconMapPin size={20} stroke={1.75} aria-hidden="true" />
          </span>
          <span className={sheet.words}>
            <b dir="auto">{place.name}</b>
            <small dir="auto">{place.address}</small>
          </span>
        </button>
      ))}
      <details className={sheet.more}>
        <summary>
          {said.otherPlace}
          <IconChevronDown size={18} aria-hidden="true" />
        </summary>
        <form className={sheet.form} key={`${pin.latitude} ${pin.longitude}`} onSubmit={submit} noValidate>
          <div className={sheet.pair}>
            <Field
              label={said.latitude}
              name="latitude"
              inputMode="decimal"
              dir="ltr"
              defaultValue={pin.latitude}
              problem={wrong ? said.coordinatesWrong : undefined}
            />
            <Field label={said.longitude} name="longitude" inputMode="decimal" dir="ltr" defaultValue={pin.longitude} />
          </div>
          <Field label={said.placeName} name="name" dir="auto" maxLength={100} />
          <Field label={named.address} name="address" dir="auto" maxLength={200} />
          <Button type="submit" look="primary">
            {said.send}
          </Button>
        </form>
      </details>
    </Sheet>
  );
}

import type { ShownMessage } from "../../state/state.ts";
import styles from "../chat.module.css";
import { useChat } from "../chat-scope.ts";
import { MapPicture } from "../MapPicture.tsx";
import { Meta } from "./Meta.tsx";

type Place = { latitude: number; longitude: number; name: string | null; address: string | null };

export function PlaceWords({ place }: { place: Place }) {
  const { said } = useChat();
  return (
    <>
      <p>
        <strong dir="auto">{place.name ?? said.location}</strong>
      </p>
      <p className={styles.foot}>
        {place.address && place.address !== place.name ? (
          <span dir="auto">{place.address}</span>
        ) : (
          <bdi dir="ltr">{`${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`}</bdi>
        )}
      </p>
    </>
  );
}

export function PlaceContent({ message, place }: { message: ShownMessage; place: Place }) {
  return (
    <>
      <MapPicture latitude={place.latitude} longitude={place.longitude} />
      <div className={styles.place}>
        <PlaceWords place={place} />
        <Meta message={message} />
      </div>
    </>
  );
}

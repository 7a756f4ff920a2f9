import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconExternalLink, IconMapPinFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./content.module.css";
import map from "./location.module.css";
import { mapLink } from "./map-link.ts";

/** Streets of a drawn map: no request leaves for a map server, and the same place always looks the same. */
function streetsOf(latitude: number, longitude: number): string[] {
  let seed = Math.abs(Math.round(latitude * 1e4) * 31 + Math.round(longitude * 1e4) * 17) % 9973;
  const random = (upTo: number) => {
    seed = (seed * 1103 + 12345) % 9973;
    return (seed / 9973) * upTo;
  };
  const across = Array.from({ length: 4 }, (_, row) => {
    const y = 12 + row * 28 + random(14);
    return `M-10 ${y.toFixed(0)} C 80 ${(y + random(30) - 15).toFixed(0)}, 170 ${(y + random(30) - 15).toFixed(0)}, 290 ${(y + random(36) - 18).toFixed(0)}`;
  });
  const down = Array.from({ length: 5 }, (_, column) => {
    const x = 18 + column * 56 + random(26);
    return `M${x.toFixed(0)} -10 L ${(x + random(50) - 25).toFixed(0)} 130`;
  });
  return [...across, ...down];
}

/** A place as a drawn map with its pin, its words, and a link to a real map. */
export function LocationBody({ content }: { content: MessageContentOf<"location"> }) {
  const { t } = useTranslation("inbox");
  const { latitude, longitude, name, address } = content;
  const position = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const href = mapLink(content, navigator.userAgent);
  return (
    <div className={map.location}>
      <div className={map.map}>
        <svg viewBox="0 0 280 120" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
          <rect width="280" height="120" className={map.ground} />
          <ellipse cx={40 + (Math.abs(longitude * 1e4) % 200)} cy="30" rx="46" ry="24" className={map.park} />
          {streetsOf(latitude, longitude).map((path, index) => (
            <path key={path} d={path} className={index % 4 === 0 ? map.avenue : map.street} />
          ))}
        </svg>
        <IconMapPinFilled size={30} className={map.pin} aria-hidden="true" />
      </div>
      <PersonText as="p" className={styles.title}>
        {name ?? t("type.location")}
      </PersonText>
      {address !== null && (
        <PersonText as="p" className={styles.sub}>
          {address}
        </PersonText>
      )}
      <p className={styles.sub}>
        <Isolate>{position}</Isolate>
      </p>
      <a className={styles.outside} href={href} target="_blank" rel="noreferrer noopener">
        {t("location.open")}
        <IconExternalLink size={14} stroke={1.75} className="flip" aria-hidden="true" />
      </a>
    </div>
  );
}

import { IconAd2 } from "@tabler/icons-react";
import type { ShownAd } from "../../../phone-api.ts";
import styles from "./content.module.css";

/** The ad that was tapped before the message was written, above the message. */
export function AdCard({ ad }: { ad: ShownAd }) {
  return (
    <a className={styles.product} href={ad.sourceUrl} target="_blank" rel="noopener noreferrer" data-testid="ad">
      <span className={styles.productPicture}>
        {ad.imageUrl ? (
          <img src={ad.imageUrl} alt="" loading="lazy" />
        ) : (
          <IconAd2 size={24} stroke={1.5} aria-hidden="true" />
        )}
      </span>
      <span className={styles.productWords}>
        <b dir="auto">{ad.headline}</b>
        <small dir="auto">{ad.body}</small>
      </span>
    </a>
  );
}

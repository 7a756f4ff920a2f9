import { IconBrandInstagram, IconBrandMessenger, IconBuildingStore } from "@tabler/icons-react";
import { useState } from "react";
import type { BusinessNumber } from "../../phone-api.ts";
import styles from "./device.module.css";

const badges = { whatsapp: null, instagram: IconBrandInstagram, messenger: IconBrandMessenger };

/** A business's picture, with the mark of the messenger it is on when that is not WhatsApp. */
export function BusinessPicture({ business }: { business: BusinessNumber }) {
  const [failed, setFailed] = useState<string | null>(null);
  const { pictureUrl, platform } = business;
  const Badge = badges[platform];
  return (
    <span className={styles.pictureBox}>
      <span className={styles.picture}>
        {pictureUrl && failed !== pictureUrl ? (
          <img src={pictureUrl} alt="" onError={() => setFailed(pictureUrl)} />
        ) : (
          <IconBuildingStore size={20} stroke={1.75} aria-hidden="true" />
        )}
      </span>
      {Badge && (
        <span className={styles.badge}>
          <Badge size={12} stroke={2} aria-hidden="true" />
        </span>
      )}
    </span>
  );
}

import { IconBuildingStore } from "@tabler/icons-react";
import { useState } from "react";
import type { BusinessNumber } from "../../phone-api.ts";
import styles from "./device.module.css";

export function BusinessPicture({ business }: { business: BusinessNumber }) {
  const [failed, setFailed] = useState<string | null>(null);
  const { pictureUrl } = business;
  return (
    <span className={styles.picture}>
      {pictureUrl && failed !== pictureUrl ? (
        <img src={pictureUrl} alt="" onError={() => setFailed(pictureUrl)} />
      ) : (
        <IconBuildingStore size={20} stroke={1.75} aria-hidden="true" />
      )}
    </span>
  );
}

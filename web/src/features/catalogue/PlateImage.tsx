import { IconToolsKitchen2 } from "@tabler/icons-react";
import styles from "./Catalogue.module.css";

/** A product's picture, or a quiet plate where there is none. Beside a name, so it says nothing itself. */
export const PlateImage = ({ url, large = false }: { url: string | null; large?: boolean }) => (
  <span className={large ? styles.plateLarge : styles.plate}>
    {url === null ? (
      <IconToolsKitchen2 size={large ? 40 : 20} stroke={1.5} aria-hidden="true" />
    ) : (
      <img src={url} alt="" loading="lazy" />
    )}
  </span>
);

import { initialsOf } from "./Avatar.tsx";
import styles from "./PlatePicture.module.css";

type Props = {
  name: string;
  pictureUrl: string | null;
  /** Pixels. */
  size?: number;
};

/** A picture on a plate, or letters where there is none. */
export const PlatePicture = ({ name, pictureUrl, size = 44 }: Props) => (
  <span
    className={styles.plate}
    style={{ inlineSize: size, blockSize: size, fontSize: size * 0.36 }}
    aria-hidden="true"
  >
    {pictureUrl === null ? initialsOf(name) : <img src={pictureUrl} alt="" />}
  </span>
);

import { dirOf } from "../../text/text-direction.ts";
import styles from "../chat.module.css";

/** A title above the body. */
export function Head({ text }: { text: string }) {
  return (
    <p className={styles.head} dir={dirOf(text)}>
      {text}
    </p>
  );
}

/** Small words below it. */
export function Foot({ text }: { text: string }) {
  return (
    <p className={styles.foot} dir={dirOf(text)}>
      {text}
    </p>
  );
}

import styles from "./parts.module.css";

/** Beside the word, never alone. */
export function QualityDot({ rating }: { rating: string }) {
  return <i className={styles.dot} data-rating={rating} aria-hidden="true" />;
}

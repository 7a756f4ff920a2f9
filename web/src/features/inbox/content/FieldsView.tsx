import styles from "./content.module.css";

/** Keys and values, one a line. */
export function FieldsView({ fields }: { fields: { key: string; value: string }[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {fields.map(({ key, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
        <div key={`${key}${index}`} className={styles.field}>
          <dt dir="auto">{key.replaceAll("_", " ")}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

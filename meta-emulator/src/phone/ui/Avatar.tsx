import styles from "./ui.module.css";

function initials(name: string): string {
  const [first = "", ...others] = name.trim().split(/\s+/u);
  const letters = [first, others.at(-1) ?? ""].map((word) => [...word][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}

function tone(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (sum % 6) + 1;
}

export function Avatar({ seed, name, large }: { seed: string; name: string; large?: boolean }) {
  const n = tone(seed);
  return (
    <span
      className={styles.avatar}
      data-large={large}
      style={{ background: `var(--cz-av${n})`, color: `var(--cz-av${n}-t)` }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./content.module.css";

type Props = { icon: Icon; title: ReactNode; sub?: ReactNode };

/** Something that is named rather than shown: an icon, what it is, and a line about it. */
export const Tile = ({ icon: TileIcon, title, sub }: Props) => (
  <div className={styles.card}>
    <span className={styles.tile}>
      <TileIcon size={20} stroke={1.75} aria-hidden="true" />
    </span>
    <span className={styles.words}>
      <PersonText className={styles.title}>{title}</PersonText>
      {sub !== undefined && sub !== null && sub !== "" && <PersonText className={styles.sub}>{sub}</PersonText>}
    </span>
  </div>
);

/** What kind of message it is, where its own words do not tell. */
export const Label = ({ icon: LabelIcon, word, name }: { icon: Icon; word: string; name?: string | null }) => (
  <p className={styles.label}>
    <LabelIcon size={14} stroke={1.75} aria-hidden="true" />
    {word}
    {name !== undefined && name !== null && <PersonText className={styles.labelName}>{name}</PersonText>}
  </p>
);

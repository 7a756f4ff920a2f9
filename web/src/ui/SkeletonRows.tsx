import { Skeleton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./SkeletonRows.module.css";

/** Faster answers show no skeleton at all: it would only flicker. */
const delayMs = 200;

type Props = {
  rows?: number;
  /** With a round avatar at the start. */
  avatar?: boolean;
};

/** A list that is loading, in the shape of its rows. */
export function SkeletonRows({ rows = 6, avatar = false }: Props) {
  const { t } = useTranslation("ui");
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delayMs);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical rows without identity
        <div key={row} className={styles.row}>
          {avatar && <Skeleton circle height={44} />}
          <div className={styles.lines}>
            <Skeleton height={12} width={`${55 - (row % 3) * 8}%`} />
            <Skeleton height={10} width={`${85 - (row % 4) * 9}%`} />
          </div>
        </div>
      ))}
    </div>
  );
}

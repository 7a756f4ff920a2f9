import { Skeleton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ThreadLog.module.css";

const delayMs = 200;
const shapes = [
  { width: "46%", height: 44 },
  { width: "62%", height: 64, out: true },
  { width: "38%", height: 44 },
  { width: "54%", height: 44, out: true },
  { width: "58%", height: 84 },
  { width: "34%", height: 44, out: true },
];

/** A thread that is loading, in the shape of its bubbles; faster answers show nothing, it would only flicker. */
export function ThreadSkeleton() {
  const { t } = useTranslation("ui");
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delayMs);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles.skeleton} role="status" aria-label={t("loading")}>
      {shapes.map((shape) => (
        <Skeleton
          key={shape.width}
          width={shape.width}
          height={shape.height}
          radius="lg"
          style={{ alignSelf: shape.out === true ? "flex-end" : "flex-start" }}
        />
      ))}
    </div>
  );
}

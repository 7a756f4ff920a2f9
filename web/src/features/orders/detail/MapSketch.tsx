import type { Location } from "@croozer/contracts/addresses";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { areasQuery } from "../../delivery/areas-queries.ts";
import styles from "./MapSketch.module.css";
import { circlesOf, sketchOf } from "./sketch.ts";

const size = { width: 420, height: 148, margin: 38 };

/** From where the areas are measured to the customer's door, drawn by ourselves; nothing where the business has no place. */
export function MapSketch({ to }: { to: Location }) {
  const { t } = useTranslation("orderDetail");
  const language = useLanguage();
  const areas = useQuery(areasQuery(useBusinessId())).data?.items ?? [];
  const circles = circlesOf(areas);
  const [narrowest] = circles;
  if (narrowest === undefined) return null;
  const sketch = sketchOf(narrowest.center, to, circles, size);
  const distance = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: 1,
  }).format(sketch.km);
  const { from, to: door } = sketch;
  const bend = { x: (from.x + door.x) / 2, y: Math.min(from.y, door.y) - 14 };
  return (
    <figure className={styles.figure} data-testid="map-sketch">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t("mapOf", { distance })}>
        <rect className={styles.ground} width={size.width} height={size.height} />
        {sketch.circles.toReversed().map(({ x, y, radius }) => (
          <circle key={`${x} ${y} ${radius}`} className={styles.area} cx={x} cy={y} r={radius} />
        ))}
        <path className={styles.way} d={`M${from.x} ${from.y} Q${bend.x} ${bend.y} ${door.x} ${door.y}`} />
        <circle className={styles.business} cx={from.x} cy={from.y} r={8} />
        <g transform={`translate(${door.x} ${door.y})`}>
          <path className={styles.pin} d="M0 0C-6 -9 -11 -14 -11 -21a11 11 0 0 1 22 0C11 -14 6 -9 0 0Z" />
          <circle className={styles.eye} cy={-21} r={4} />
        </g>
      </svg>
      <figcaption>{t("distance", { distance })}</figcaption>
    </figure>
  );
}

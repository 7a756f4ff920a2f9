import styles from "./chat.module.css";

type Props = { latitude: number; longitude: number; withoutPin?: boolean };

/** A drawn map: where the place is does not matter, that it is a place does. Different places look different. */
export function MapPicture({ latitude, longitude, withoutPin }: Props) {
  const shift = Math.round(((Math.abs(latitude * 7919) + Math.abs(longitude * 104729)) % 1) * 60) - 30;
  return (
    <svg className={styles.map} viewBox="0 0 240 104" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="240" height="104" className={styles.mapLand} />
      <g transform={`translate(${shift} ${shift / 4}) rotate(${shift / 5} 120 52)`}>
        <path d="M-80 70Q60 40 120 66T330 50V180H-80Z" className={styles.mapField} />
        <path
          d="M-80 30Q80 50 330 18M60 -60Q80 50 50 180M170 -60Q150 60 190 180"
          className={styles.mapRoad}
          fill="none"
        />
        <path d="M-80 92Q90 78 330 96M110 -60Q125 60 118 180" className={styles.mapLane} fill="none" />
      </g>
      {!withoutPin && (
        <>
          <path
            d="M120 70c-11-13-13-18-13-23a13 13 0 0 1 26 0c0 5-2 10-13 23Z"
            className={styles.mapPin}
            stroke="#fff"
            strokeWidth="2.5"
          />
          <circle cx="120" cy="47" r="4.5" fill="#fff" />
        </>
      )}
    </svg>
  );
}

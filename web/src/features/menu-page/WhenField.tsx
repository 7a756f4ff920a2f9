import { datesIn } from "../../lib/dates-in.ts";
import type { Cart } from "./cart.ts";
import styles from "./sheet.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import type { Quoted } from "./use-quote.ts";

type Props = {
  cart: Cart;
  set: (part: Partial<Cart>) => void;
  quoted: Quoted;
  day: string | null;
  onDay: (day: string) => void;
};

/** As soon as possible, or at one of the times that the server says are possible. */
export function WhenField({ cart, set, quoted: { quote }, day, onDay }: Props) {
  const { menu } = useShop();
  const { t, language } = useTexts();
  const dates = datesIn(language, menu.business.timeZone);
  const { days = [], times = [], earliest = null } = quote ?? {};
  const { requestedFor } = cart;
  const canNow = menu.opening.open;
  const shownDay = day !== null && days.includes(day) ? day : (days[0] ?? "");
  // What was chosen on a day that is not shown any more, or passed meanwhile, stays to be seen as what it is.
  const isListed = requestedFor === null || times.includes(requestedFor);
  return (
    <fieldset className={styles.group}>
      <legend>
        <span>{t("when")}</span>
      </legend>
      <div className={styles.choices}>
        <label>
          <input
            type="radio"
            name="when"
            checked={requestedFor === null}
            disabled={!canNow}
            onChange={() => set({ requestedFor: null })}
          />
          <span>{canNow && earliest !== null ? t("asapAt", { time: dates.due(earliest) }) : t("asap")}</span>
        </label>
        <label>
          <input
            type="radio"
            name="when"
            checked={requestedFor !== null}
            disabled={times.length === 0}
            onChange={() => set({ requestedFor: times[0] ?? null })}
            data-testid="menu-later"
          />
          <span>{t("later")}</span>
        </label>
      </div>
      {requestedFor !== null && (
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>{t("day")}</span>
            <select value={shownDay} onChange={(event) => onDay(event.currentTarget.value)}>
              {days.map((one) => (
                <option key={one} value={one}>
                  {dates.comingDay(dates.momentOf(one, "12:00"))}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            <span>{t("time")}</span>
            <select
              value={requestedFor}
              onChange={(event) => set({ requestedFor: event.currentTarget.value })}
              data-testid="menu-time"
            >
              {!isListed && <option value={requestedFor}>{dates.due(requestedFor)}</option>}
              {times.map((at) => (
                <option key={at} value={at}>
                  {dates.time(at)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </fieldset>
  );
}

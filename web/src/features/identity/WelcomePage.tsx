import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../lib/language.ts";
import { formatMoney } from "../../lib/money.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import margherita from "./margherita.svg";
import styles from "./Welcome.module.css";

type Props = { title: string; text: string; children: ReactNode; foot: ReactNode };

/** The page before one is signed in: a form beside the picture of what the product does. */
export const WelcomePage = ({ title, text, children, foot }: Props) => (
  <div className={styles.page}>
    <main className={styles.side}>
      <div className={styles.head}>
        <span className={styles.brand} dir="ltr">
          <Mark />
          Croozer
        </span>
        <LanguageSwitch />
      </div>
      <div className={styles.middle}>
        <h1>{title}</h1>
        <p className={styles.lead}>{text}</p>
        {children}
      </div>
      <p className={styles.foot}>{foot}</p>
    </main>
    <Scene />
  </div>
);

function Scene() {
  const { t } = useTranslation("identity");
  const { t: tUi } = useTranslation("ui");
  const language = useLanguage();
  const price = (amountMinor: number) => (
    <bdi dir={directionOf(language)}>{formatMoney(amountMinor, "ILS", language, true)}</bdi>
  );
  return (
    <aside className={styles.scene} aria-hidden="true">
      <p className={styles.claim}>
        {t("heroTitle")}
        <small>{t("heroText")}</small>
      </p>
      <div className={styles.pizza}>
        <img src={margherita} alt="" />
      </div>
      <p className={styles.bubble}>
        <span dir="rtl" lang="he">
          שתי מרגריטות גדולות, אחת בלי זיתים, להרצל 5. מזומן 🙏
        </span>
      </p>
      <div className={styles.ticket}>
        <div className={styles.ticketHead}>
          <b>
            <Isolate>184</Isolate>
          </b>
          <span className={styles.chip}>
            <i />
            {tUi("status_preparing")}
          </span>
          <Isolate>19:40</Isolate>
        </div>
        <div className={styles.ticketLine}>
          <span>1 × {t("heroItem")}</span>
          {price(5800)}
        </div>
        <div className={styles.ticketLine}>
          <span>
            1 × {t("heroItem")}
            <small>{t("heroNoOlives")}</small>
          </span>
          {price(5800)}
        </div>
        <div className={styles.ticketFoot}>
          <span>{t("heroAddress")}</span>
          <b>{price(12800)}</b>
        </div>
      </div>
    </aside>
  );
}

import { useLayoutEffect, useState } from "react";
import { directionOf, findChosenLanguage, firstLanguage, rememberLanguage } from "../../lib/language.ts";
import styles from "./menu-page.module.css";
import { priceIn } from "./Price.tsx";
import { Storefront } from "./Storefront.tsx";
import { ShopContext } from "./shop.ts";
import { LanguageContext, sayIn } from "./texts.ts";
import { useMenu } from "./use-menu.ts";

/** The menu of a business for everybody: its language first, unless another was chosen on this device. */
export function MenuPage({ slug }: { slug: string }) {
  const { menu, problem, retry } = useMenu(slug);
  const [chosen, setChosen] = useState(findChosenLanguage);
  const language = chosen ?? menu?.business.language ?? firstLanguage();
  const t = sayIn(language);
  const name = menu?.business.name;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    if (name !== undefined) document.title = sayIn(language)("title", { name });
  }, [language, name]);
  const switchLanguage = () => {
    const other = language === "he" ? "en" : "he";
    rememberLanguage(other);
    setChosen(other);
  };
  if (menu === null && problem === null) return <Skeleton />;
  if (menu === null) {
    const isGone = problem?.code === "business.not_found" || problem?.code === "request.invalid";
    return (
      <main className={styles.nothing} data-testid="menu-nothing">
        <h1>{t(isGone ? "gone" : "failed")}</h1>
        {isGone && <p>{t("goneText")}</p>}
        {!isGone && (
          <button type="button" className={styles.primary} onClick={retry}>
            {t("retry")}
          </button>
        )}
      </main>
    );
  }
  return (
    <LanguageContext value={language}>
      <ShopContext value={{ slug, menu, price: priceIn(menu.business.currency, language) }}>
        {problem !== null && (
          <p className={styles.offline} role="status">
            {t("offline")}
          </p>
        )}
        <Storefront onSwitchLanguage={switchLanguage} />
      </ShopContext>
    </LanguageContext>
  );
}

const Skeleton = () => (
  <main className={styles.skeleton} aria-busy="true">
    <div />
    {Array.from({ length: 5 }, (_, row) => `row ${row}`).map((row) => (
      <p key={row} />
    ))}
  </main>
);

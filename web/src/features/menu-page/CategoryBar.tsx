import type { Category } from "@croozer/contracts/catalogue";
import { useEffect, useRef, useState } from "react";
import styles from "./menu-page.module.css";
import { useTexts } from "./texts.ts";

/** The categories, always in reach; the one that is looked at is marked. */
export function CategoryBar({ categories }: { categories: readonly Category[] }) {
  const { t, named } = useTexts();
  const [current, setCurrent] = useState(categories[0]?.id ?? null);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting);
        if (seen !== undefined) setCurrent(seen.target.id);
      },
      // A line below the bar: the section that crosses it is the one that is read.
      { rootMargin: "-25% 0px -70% 0px" },
    );
    for (const { id } of categories) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [categories]);
  useEffect(() => {
    const chosen = bar.current?.querySelector<HTMLElement>(`[data-id="${current}"]`);
    if (!chosen || !bar.current) return;
    const offset = chosen.getBoundingClientRect().x - bar.current.getBoundingClientRect().x;
    bar.current.scrollBy({ left: offset - (bar.current.clientWidth - chosen.clientWidth) / 2, behavior: "smooth" });
  }, [current]);
  return (
    <nav ref={bar} className={styles.categories} aria-label={t("categories")}>
      {categories.map(({ id, name }) => (
        <a key={id} href={`#${id}`} data-id={id} {...(id === current ? { "aria-current": "true" } : {})} dir="auto">
          {named(name)}
        </a>
      ))}
    </nav>
  );
}

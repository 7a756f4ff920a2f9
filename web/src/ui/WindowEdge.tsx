import { useComputedColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { useLanguage } from "../lib/use-language.ts";

/** As in public/first-paint.js, where the first of them is set: the brand by day, the rail by night. */
const edges = { light: "#0f6a63", dark: "#0c1d1c" } as const;

/** Keeps what the system draws round the page with its colours, and what it is installed as with its language. */
export function WindowEdge() {
  const scheme = useComputedColorScheme("light");
  const language = useLanguage();
  useEffect(() => {
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", edges[scheme]);
  }, [scheme]);
  useEffect(() => {
    const file = language === "he" ? "/manifest.he.webmanifest" : "/manifest.webmanifest";
    document.querySelector('link[rel="manifest"]')?.setAttribute("href", file);
  }, [language]);
  return null;
}

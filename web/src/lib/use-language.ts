import type { Language } from "@croozer/contracts/basics";
import { useTranslation } from "react-i18next";

/** The language on the screen now. */
export function useLanguage(): Language {
  return useTranslation("ui").i18n.language === "he" ? "he" : "en";
}

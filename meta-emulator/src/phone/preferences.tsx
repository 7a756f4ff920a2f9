import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { remember, remembered } from "./remembered.ts";
import { type Language, type Words, words } from "./words.ts";

type Scheme = "light" | "dark";
type Preferences = {
  language: Language;
  scheme: Scheme;
  words: Words;
  switchLanguage: () => void;
  switchScheme: () => void;
};

const PreferencesContext = createContext<Preferences | null>(null);

const preferredLanguage = (): Language => (/^(he|iw)\b/iu.test(navigator.language) ? "he" : "en");
const preferredScheme = (): Scheme => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

/** The page's language and colours, remembered by this browser. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => remembered<Language>("language", ["he", "en"], preferredLanguage()));
  const [scheme, setScheme] = useState(() => remembered<Scheme>("scheme", ["light", "dark"], preferredScheme()));

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "he" ? "rtl" : "ltr";
    document.title = words[language].title;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);

  const preferences = useMemo((): Preferences => {
    const choose = <Value extends string>(key: string, set: (value: Value) => void, value: Value) => {
      remember(key, value);
      set(value);
    };
    return {
      language,
      scheme,
      words: words[language],
      switchLanguage: () => choose("language", setLanguage, language === "he" ? "en" : "he"),
      switchScheme: () => choose("scheme", setScheme, scheme === "dark" ? "light" : "dark"),
    };
  }, [language, scheme]);
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error("outside PreferencesProvider");
  return preferences;
}

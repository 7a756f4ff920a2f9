import i18next, { type FlatNamespace, type TFunction } from "i18next";
import { useSyncExternalStore } from "react";

const watch = (watcher: () => void) => {
  i18next.on("languageChanged", watcher);
  return () => i18next.off("languageChanged", watcher);
};
/** The language of the texts on the screen. */
export const useSpoken = (): string => useSyncExternalStore(watch, () => i18next.language);

const made = new Map<string, unknown>();

/**
 * `t` as `useTranslation` gives it, for what a full board draws hundreds of times: that hook, and looking every text up
 * anew, cost more than all the rest of a card.
 */
export function useTexts<Name extends FlatNamespace>(name: Name): TFunction<Name> {
  const language = useSpoken();
  const id = `${language} ${name}`;
  // Texts that have not come yet are not remembered.
  if (!i18next.hasResourceBundle(language, String(name))) return i18next.getFixedT(language, name);
  if (!made.has(id)) made.set(id, rememberPlain(i18next.getFixedT(language, name)));
  return made.get(id) as TFunction<Name>;
}

/** A text with nothing to fill in is looked up once. */
function rememberPlain(look: (...parts: never[]) => unknown): (...parts: unknown[]) => unknown {
  const plain = new Map<unknown, unknown>();
  return (...parts) => {
    const [key] = parts;
    if (parts.length > 1) return Reflect.apply(look, undefined, parts);
    if (!plain.has(key)) plain.set(key, Reflect.apply(look, undefined, parts));
    return plain.get(key);
  };
}

import { usePreferences } from "../../preferences.tsx";
import { toast, tried } from "../../ui/toasts.ts";
import { panelWords } from "../panel-words.ts";

/** Copies a text and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const { words, language } = usePreferences();
  return async (text) => {
    if (await tried(words, navigator.clipboard.writeText(text))) toast("ok", panelWords[language].copied);
  };
}

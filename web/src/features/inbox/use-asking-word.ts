import { useTranslation } from "react-i18next";

const asked = [
  "product",
  "option",
  "fulfilment",
  "address",
  "time",
  "payment",
  "confirm",
  "change",
  "corrected",
] as const;

/** What the bot asks for now, in words; null when it asks for nothing we have words for. */
export function useAskingWord(place: "composer.bot.asking" | "panel.asking"): (asking: string | null) => string | null {
  const { t } = useTranslation("inbox");
  return (asking) => {
    const known = asked.find((candidate) => candidate === asking);
    return known === undefined ? null : t(`${place}.${known}`);
  };
}

import { useTranslation } from "react-i18next";

const named = ["image", "video", "audio", "document", "sticker", "location", "form_reply", "catalogue_order"] as const;

/** What a kind of message is called where its own words are missing. */
export function useTypeWord(): (type: string) => string {
  const { t } = useTranslation("inbox");
  return (type) => {
    const known = named.find((candidate) => candidate === type);
    if (known !== undefined) return t(`type.${known}`);
    if (type === "contacts") return t("type.contacts", { count: 1 });
    return type === "unsupported" ? t("type.unsupported") : t("type.text");
  };
}

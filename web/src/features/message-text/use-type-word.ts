import { useTexts } from "../../lib/use-texts.ts";

const named = [
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "reaction",
  "link_button",
  "location_request",
  "contact_request",
  "address_request",
  "flow",
  "product",
  "product_list",
  "catalogue",
  "carousel",
  "product_carousel",
  "call_button",
  "call_permission_request",
  "template",
  "form_reply",
  "catalogue_order",
  "unsupported",
] as const;

/** What a kind of message is called where its own words are missing. */
export function useTypeWord(): (type: string) => string {
  const t = useTexts("inbox");
  return (type) => {
    const known = named.find((candidate) => candidate === type);
    if (known !== undefined) return t(`type.${known}`);
    return type === "contacts" ? t("type.contacts", { count: 1 }) : t("type.text");
  };
}

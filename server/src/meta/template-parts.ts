import { type AccountTemplate, headerFormats } from "@croozer/contracts/account-templates";
import { asObject, asObjects, asText, type Loose } from "./loose.ts";

type Button = AccountTemplate["buttons"][number];
type Parts = Pick<AccountTemplate, "header" | "body" | "footer" | "buttons">;

const buttonTypes: Readonly<Record<string, Button["type"]>> = {
  QUICK_REPLY: "quick_reply",
  URL: "url",
  PHONE_NUMBER: "phone",
  COPY_CODE: "copy_code",
  FLOW: "flow",
  CATALOG: "catalogue",
  VOICE_CALL: "call",
};

function readHeader(part: Loose): Parts["header"] {
  const said = asText(part.format)?.toLowerCase();
  const format = headerFormats.find((one) => one === said);
  return format === undefined ? null : { format, text: asText(part.text) };
}

function readButton(one: Loose): Button | null {
  const type = buttonTypes[asText(one.type) ?? ""];
  const text = asText(one.text);
  return type === undefined || text === null ? null : { type, text, url: type === "url" ? asText(one.url) : null };
}

/** A template's components (§7.2) as a member fills them in; null for kinds that only a program sends. */
export function readParts(components: unknown): Parts | null {
  const parts: Parts = { header: null, body: "", footer: null, buttons: [] };
  for (const part of asObjects(components)) {
    switch (asText(part.type)?.toUpperCase()) {
      case "HEADER":
        parts.header = readHeader(part);
        if (parts.header === null) return null;
        break;
      case "BODY":
        parts.body = asText(part.text) ?? "";
        break;
      case "FOOTER":
        parts.footer = asText(part.text);
        break;
      case "BUTTONS":
        for (const one of asObjects(part.buttons)) {
          const button = readButton(one);
          if (button === null) return null;
          parts.buttons.push(button);
        }
        break;
      // Offers, carousels, permissions to call.
      default:
        return null;
    }
  }
  return parts.body === "" ? null : parts;
}

/** A template of the account with its components as Meta wrote them. */
export type WholeTemplate = {
  id: string;
  name: string;
  language: string;
  status: string;
  category: string | null;
  format: string;
  components: unknown;
};

export function wholeTemplate(one: Loose): WholeTemplate | null {
  const [id, name, language, status] = [one.id, one.name, one.language, one.status].map(asText);
  if (!id || !name || !language || !status || asObject(one) === null) return null;
  const format = asText(one.parameter_format) ?? "POSITIONAL";
  return { id, name, language, status, category: asText(one.category), format, components: one.components ?? [] };
}

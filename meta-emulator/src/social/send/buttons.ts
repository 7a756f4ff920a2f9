import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject } from "../../graph/params.ts";
import type { ChatButton } from "../../phone-api.ts";
import type { SocialPlatform } from "../types.ts";
import { listOf, shortText, webAddress } from "./limits.ts";

const mostButtons = 3;
const longestTitle = 20;
const longestPayload = 1_000;
const kinds: Record<SocialPlatform, string[]> = {
  messenger: ["web_url", "postback", "phone_number", "account_link", "account_unlink"],
  instagram: ["web_url", "postback"],
};

/** The buttons of a template, as the phone shows them. What a postback sends back is the button's `id`. */
export function checkButtons(value: unknown, where: string, platform: SocialPlatform): ChatButton[] {
  return listOf(value, where, mostButtons).map((button, at) => checkButton(button, `${where}[${at}]`, platform));
}

function checkButton(button: unknown, where: string, platform: SocialPlatform): ChatButton {
  if (!isObject(button) || typeof button.type !== "string" || !kinds[platform].includes(button.type)) {
    throw wrongParameter(`Param ${where}[type] must be one of {${kinds[platform].join(", ")}}`);
  }
  if (button.type === "account_link") {
    return { kind: "url", text: "Log In", url: webAddress(button.url, `${where}[url]`) };
  }
  if (button.type === "account_unlink") return { kind: "url", text: "Log Out", url: "" };
  const text = shortText(button.title, `${where}[title]`, longestTitle);
  if (button.type === "web_url") return { kind: "url", text, url: webAddress(button.url, `${where}[url]`) };
  const payload = shortText(button.payload, `${where}[payload]`, longestPayload);
  if (button.type === "postback") return { kind: "reply", id: payload, text };
  if (!/^\+\d{6,15}$/.test(payload)) {
    throw wrongParameter(`Param ${where}[payload] must be a phone number with its country code.`);
  }
  return { kind: "phone", text, phoneNumber: payload };
}

import { createHash } from "node:crypto";
import { selectFields } from "../../graph/fields.ts";
import type { GraphCall } from "../../graph/operation.ts";
import type { OtpButton, TemplateButton, TemplateComponent } from "../components/types.ts";
import { templateHealth } from "../health.ts";
import type { Template } from "../types.ts";

const defaults = [
  "name",
  "parameter_format",
  "components",
  "language",
  "status",
  "category",
  "sub_category",
  "previous_category",
  "correct_category",
  "library_template_name",
  "message_send_ttl_seconds",
  "id",
];

/** A template as the Graph API shows it, with the chosen fields. */
export function templateNode({ sim, access, params }: GraphCall, template: Template): Record<string, unknown> {
  const { id, name, language, category, status, parameterFormat, quality } = template;
  const all = {
    id,
    name,
    language,
    category,
    status,
    parameter_format: parameterFormat,
    components: template.components.map(viewComponent),
    quality_score: { score: quality.score, date: Math.floor(quality.at / 1000) },
    rejected_reason: template.rejectedReason ?? "NONE",
    previous_category: template.previousCategory ?? undefined,
    correct_category: template.correctCategory ?? undefined,
    sub_category: category === "MARKETING" ? "CUSTOM" : undefined,
    library_template_name: template.libraryTemplateName ?? undefined,
    message_send_ttl_seconds: template.messageSendTtlSeconds ?? undefined,
    health_status: templateHealth(sim, access.app, template),
    cta_url_link_tracking_opted_out: undefined,
  };
  return selectFields("WhatsAppMessageTemplate", all, defaults, params.fields);
}

function viewComponent(component: TemplateComponent): unknown {
  if (component.type === "BUTTONS") return { type: "BUTTONS", buttons: component.buttons.map(viewButton) };
  if (component.type === "CAROUSEL") {
    const cards = component.cards.map((card) => ({ components: card.components.map(viewComponent) }));
    return { type: "CAROUSEL", cards };
  }
  // The sample of a media header reads as an address, whatever handle it was given by.
  if (component.type === "HEADER" && "example" in component && component.example) {
    const { example } = component;
    if ("header_handle" in example)
      return { ...component, example: { header_handle: example.header_handle.map(sampleUrl) } };
  }
  return component;
}

function sampleUrl(handle: string): string {
  if (/^https?:/.test(handle)) return handle;
  return `https://scontent.whatsapp.net/v/t61.29466-34/${createHash("md5").update(handle).digest("hex")}_n.jpg`;
}

/** Meta keeps the button of a code as a URL of its own. */
function viewButton(button: TemplateButton): unknown {
  if (button.type !== "OTP") return button;
  const url = otpUrl(button);
  return { type: "URL", text: button.autofill_text ?? button.text, url, example: [url.replace("{{1}}", "123456")] };
}

function otpUrl({ otp_type, autofill_text, supported_apps }: OtpButton): string {
  const [app] = supported_apps ?? [];
  const parts = [
    `otp_type=${otp_type}`,
    ...(autofill_text ? [`cta_display_name=${encodeURIComponent(autofill_text)}`] : []),
    ...(app ? [`package_name=${app.package_name}`, `signature_hash=${encodeURIComponent(app.signature_hash)}`] : []),
    "code=otp{{1}}",
  ];
  return `https://www.whatsapp.com/otp/code/?${parts.join("&")}`;
}

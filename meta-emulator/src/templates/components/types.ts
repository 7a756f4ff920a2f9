export type NamedExample = { param_name: string; example: string };

export type TextHeader = {
  type: "HEADER";
  format: "TEXT";
  text: string;
  example?: { header_text: string[] } | { header_text_named_params: NamedExample[] };
};
export type MediaFormat = "IMAGE" | "VIDEO" | "DOCUMENT" | "GIF";
export type MediaHeader = { type: "HEADER"; format: MediaFormat; example: { header_handle: string[] } };
export type TemplateHeader = TextHeader | MediaHeader | { type: "HEADER"; format: "LOCATION" | "PRODUCT" };

export type TemplateBody = {
  type: "BODY";
  text: string;
  example?: { body_text: string[][] } | { body_text_named_params: NamedExample[] };
  add_security_recommendation?: boolean;
};
export type TemplateFooter = { type: "FOOTER"; text: string; code_expiration_minutes?: number };

export type OtpButton = {
  type: "OTP";
  otp_type: "COPY_CODE" | "ONE_TAP" | "ZERO_TAP";
  text: string;
  autofill_text?: string;
  supported_apps?: { package_name: string; signature_hash: string }[];
};
export type FlowButton = {
  type: "FLOW";
  text: string;
  flow_id?: string;
  flow_name?: string;
  flow_action?: string;
  navigate_screen?: string;
};
export type TemplateButton =
  | { type: "QUICK_REPLY"; text: string }
  | { type: "URL"; text: string; url: string; example?: string[] }
  | { type: "PHONE_NUMBER"; text: string; phone_number: string }
  | { type: "COPY_CODE"; text: string; example: string[] }
  | { type: "CATALOG" | "MPM" | "SPM" | "REQUEST_CONTACT_INFO"; text: string }
  | { type: "VOICE_CALL"; text: string; ttl_minutes?: number }
  | FlowButton
  | OtpButton;
export type TemplateButtons = { type: "BUTTONS"; buttons: TemplateButton[] };

export type TemplateOffer = {
  type: "LIMITED_TIME_OFFER";
  limited_time_offer: { text: string; has_expiration: boolean };
};
export type CardComponent = TemplateHeader | TemplateBody | TemplateButtons;
export type TemplateCarousel = { type: "CAROUSEL"; cards: { components: CardComponent[] }[] };

/** As stored: checked, types in capitals, nothing that the kind does not have. */
export type TemplateComponent =
  | TemplateHeader
  | TemplateBody
  | TemplateFooter
  | TemplateButtons
  | TemplateOffer
  | TemplateCarousel
  | { type: "CALL_PERMISSION_REQUEST" };

/** The component of a kind, null without one. */
export function findComponent<Type extends TemplateComponent["type"]>(
  components: readonly TemplateComponent[],
  type: Type,
): Extract<TemplateComponent, { type: Type }> | null {
  const found = components.find((each): each is Extract<TemplateComponent, { type: Type }> => each.type === type);
  return found ?? null;
}

export function buttonsOf(components: readonly TemplateComponent[]): TemplateButton[] {
  return findComponent(components, "BUTTONS")?.buttons ?? [];
}

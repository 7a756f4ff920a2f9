import type { TemplateButton } from "@croozer/contracts/message-parts";
import { type GraphBody, given } from "./kind.ts";
import { required, Unsendable, unique, within } from "./limits.ts";
import { checkSections, writeSections } from "./products.ts";
import { checkValue } from "./template-values.ts";

export function checkButtons(path: string, buttons: readonly TemplateButton[]): void {
  buttons.forEach((button, position) => {
    if (button.index < 0 || button.index > 9) throw new Unsendable(`${path}.${position}.index`, "between 0 and 9");
    checkButton(`${path}.${position}`, button);
  });
  unique(
    buttons.map(({ index }) => String(index)),
    (position) => `${path}.${position}.index`,
  );
}

function checkButton(path: string, button: TemplateButton): void {
  if (button.type === "url") checkValue(`${path}.text`, button.text);
  if (button.type === "quick_reply") within(`${path}.payload`, button.payload, 256);
  if (button.type === "copy_code") within(`${path}.code`, button.code, 20);
  if (button.type === "products") {
    required(`${path}.thumbnailRetailerId`, button.thumbnailRetailerId);
    checkSections(`${path}.sections`, button.sections);
  }
}

/** As `sub_type` and what stands in `parameters`. */
function partsOf(button: TemplateButton): [subType: string, parameter: GraphBody] {
  switch (button.type) {
    case "url":
      return ["url", { type: "text", text: button.text }];
    case "quick_reply":
      return ["quick_reply", { type: "payload", payload: button.payload }];
    case "copy_code":
      return ["copy_code", { type: "coupon_code", coupon_code: button.code }];
    case "flow":
      return ["flow", action({ flow_token: button.token, flow_action_data: button.data })];
    case "catalogue":
      return ["CATALOG", action({ thumbnail_product_retailer_id: button.thumbnailRetailerId })];
    case "products":
      return [
        "mpm",
        action({
          thumbnail_product_retailer_id: button.thumbnailRetailerId,
          sections: writeSections(button.sections),
        }),
      ];
  }
}

const action = (parts: GraphBody): GraphBody => ({ type: "action", action: given(parts) });

export function writeButton(button: TemplateButton): GraphBody {
  const [subType, parameter] = partsOf(button);
  return { type: "button", sub_type: subType, index: String(button.index), parameters: [parameter] };
}

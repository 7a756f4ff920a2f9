import { getPhoneNumber, getWaba } from "../../graph/access.ts";
import { GraphError, wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { requireProduct } from "../../graph/params.ts";
import { checkSend } from "../../messaging/checks/check-send.ts";
import { sendMessage } from "../../messaging/post-message.ts";
import { changeMarketing, refuseOthers } from "../marketing.ts";

const policies = ["CLOUD_API_FALLBACK", "STRICT"];

/** `POST /{phone-number-id}/marketing_messages`: the Marketing Messages API. */
export function postMarketingMessage({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_messaging");
  requireProduct(params.messaging_product);
  if (!number.registered) throw new GraphError({ code: 133010 });
  if (params.type !== "template") {
    throw new GraphError({ code: 131055, details: "Only template messages can be sent by this endpoint." });
  }
  const { product_policy: policy, message_activity_sharing: sharing } = params;
  if (policy !== undefined && !policies.includes(String(policy))) {
    throw wrongParameter(`Param product_policy must be one of {${policies.join(", ")}}`);
  }
  if (sharing !== undefined && typeof sharing !== "boolean") {
    throw wrongParameter("Param message_activity_sharing must be a boolean.");
  }
  const send = checkSend(params, { sim, access, number, links: [] });
  refuseOthers(sim, number, send);
  return sendMessage(sim, number, { ...send, lite: true });
}

/** Part of `POST /{waba-id}`: whether marketing templates may be sent by the Cloud API. */
export function changeMarketingOnCloudApi({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const disabled = params.disable_marketing_messages_on_cloud_api;
  if (disabled === undefined) {
    throw wrongParameter("The parameter disable_marketing_messages_on_cloud_api is required.");
  }
  if (![true, false, "true", "false"].includes(disabled as boolean | string)) {
    throw wrongParameter("Param disable_marketing_messages_on_cloud_api must be a boolean.");
  }
  changeMarketing(sim, waba.id, { disabledOnCloudApi: String(disabled) === "true" });
  return { success: true };
}

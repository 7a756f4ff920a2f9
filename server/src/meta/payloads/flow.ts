import { checkFrame, writeFrame } from "./frame.ts";
import { given, interactive } from "./kind.ts";
import { required, Unsendable, within } from "./limits.ts";

/** A button that opens a flow, a form inside WhatsApp. */
export const flow = interactive<"flow">({
  check(content) {
    checkFrame(content);
    const { label, flowId, flowName, exchange, screen, data } = content;
    within("label", label, 20);
    if (/\p{Extended_Pictographic}/u.test(label)) throw new Unsendable("label", "without emoji");
    if ((flowId === null) === (flowName === null)) throw new Unsendable("flowId", "either flowId or flowName");
    required(flowId === null ? "flowName" : "flowId", flowId ?? flowName ?? "");
    if (exchange && screen !== null) throw new Unsendable("screen", "the endpoint decides: leave it out");
    if (exchange && data !== null) throw new Unsendable("data", "the endpoint decides: leave it out");
    if (data !== null && Object.keys(data).length === 0) throw new Unsendable("data", "must not be empty");
  },
  write(content) {
    const { label, flowId, flowName, token, draft, exchange, screen, data } = content;
    const payload = given({ screen, data });
    return {
      type: "flow",
      ...writeFrame(content),
      action: {
        name: "flow",
        parameters: given({
          flow_message_version: "3",
          flow_token: token,
          flow_id: flowId,
          flow_name: flowName,
          flow_cta: label,
          mode: draft ? "draft" : "published",
          flow_action: exchange ? "data_exchange" : "navigate",
          flow_action_payload: Object.keys(payload).length > 0 ? payload : null,
        }),
      },
    };
  },
});

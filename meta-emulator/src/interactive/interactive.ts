import { checkCatalogMessage, checkProductList, checkProductMessage } from "../commerce/product-messages.ts";
import { checkFlowMessage } from "../flows/flow-message.ts";
import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { Params } from "../graph/params.ts";
import type { CheckContext, ContentCheck } from "../messaging/checks/content-check.ts";
import { checkButtons } from "./buttons.ts";
import { checkCarousel } from "./carousel.ts";
import { checkLink } from "./link.ts";
import { checkList } from "./list.ts";
import { type InteractiveCheck, readAction, readBody, readFooter, readHeader } from "./parts.ts";
import { checkOrderDetails, checkOrderStatus } from "./payments.ts";
import {
  checkAddressMessage,
  checkCallPermissionRequest,
  checkContactRequest,
  checkLocationRequest,
  checkVoiceCall,
} from "./requests.ts";

const longestListBody = 4096;

/** One line per kind of interactive message. */
const checks: Record<string, InteractiveCheck> = {
  address_message: checkAddressMessage,
  button: (interactive, context) => ({
    type: "buttons",
    ...readParts(interactive, context),
    buttons: checkButtons(readAction(interactive)),
  }),
  call_permission_request: checkCallPermissionRequest,
  carousel: checkCarousel,
  catalog_message: checkCatalogMessage,
  contact_request: checkContactRequest,
  /** What clients that were written against Meta send. */
  request_contact_info: checkContactRequest,
  cta_url: (interactive, context) => ({
    type: "action",
    ...readParts(interactive, context),
    button: checkLink(readAction(interactive)),
  }),
  flow: checkFlowMessage,
  list: (interactive, context) => ({
    type: "list",
    body: readBody(interactive, longestListBody),
    header: readHeader(interactive, context, ["text"]),
    footer: readFooter(interactive),
    ...checkList(readAction(interactive)),
  }),
  location_request_message: checkLocationRequest,
  order_details: checkOrderDetails,
  order_status: checkOrderStatus,
  product: checkProductMessage,
  product_list: checkProductList,
  voice_call: checkVoiceCall,
};

export const checkInteractive: ContentCheck = (interactive, context) => {
  const { type } = interactive;
  if (type === undefined) throw missing("interactive['type']");
  const check = typeof type === "string" && Object.hasOwn(checks, type) ? checks[type] : undefined;
  if (!check) throw wrongParameter(`Param interactive['type'] must be one of {${Object.keys(checks).join(", ")}}`);
  return { content: check(interactive, context) };
};

function readParts(interactive: Params, context: CheckContext) {
  return { body: readBody(interactive), header: readHeader(interactive, context), footer: readFooter(interactive) };
}

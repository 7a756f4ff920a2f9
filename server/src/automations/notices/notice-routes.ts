import { Id } from "@croozer/contracts/basics";
import {
  NoticeSent,
  NoticeStep,
  Notices,
  noticeSteps,
  SubmitTemplate,
  SwitchNotice,
  TemplateState,
} from "@croozer/contracts/notices";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { listTemplateStates, submitAgain } from "../../templates/templates.ts";
import { templatesOf } from "./notice-template.ts";
import { textsOf } from "./notice-text.ts";
import { isOnByDefault, readSwitches, switchNotice } from "./switches.ts";
import { tellAgain } from "./tell-again.ts";

const tag = "Notices";

export function noticeRoutes(http: Http): void {
  const { publicUrl } = http.platform.config;
  tenantRoute(http, {
    tag,
    // As with the texts: whoever goes on with a customer should know what they are told by itself.
    access: "conversation.read",
    method: "GET",
    url: "/api/notices",
    summary: "What customers are told of their orders, what is switched off, and what Meta says of its templates",
    answer: Notices,
    handle: readNotices,
  });
  tenantRoute(http, {
    tag,
    access: "automation.manage",
    method: "PUT",
    url: "/api/notices/:step",
    summary: "Switch an update about orders on or off",
    params: z.object({ step: NoticeStep }),
    body: SwitchNotice,
    answer: Notices,
    handle: async (tx, { params, body }) => {
      await switchNotice(tx, params.step, body.isOn);
      return readNotices(tx);
    },
  });
  tenantRoute(http, {
    tag,
    access: "automation.manage",
    method: "POST",
    url: "/api/notice-templates/submit",
    summary: "Hand a template in to Meta once more, after it was rejected or not taken",
    body: SubmitTemplate,
    answer: TemplateState,
    status: 202,
    handle: (tx, { body }) => submitAgain(tx, body),
  });
  tenantRoute(http, {
    tag,
    access: "order.advance",
    idempotent: true,
    method: "POST",
    url: "/api/orders/:id/notices/again",
    summary: "Tell the customer what they could not be told, as it is now",
    params: z.object({ id: Id }),
    answer: NoticeSent,
    handle: async (tx, { params }) => {
      const { sent, reason } = await tellAgain(tx, params.id, publicUrl);
      return { notificationSent: sent, reason };
    },
  });
}

async function readNotices(tx: Tx): Promise<z.output<typeof Notices>> {
  const switches = await readSwitches(tx);
  const states = await listTemplateStates(tx);
  const ofKeys = (keys: readonly string[]) => (states ?? []).filter(({ key }) => keys.includes(key));
  return {
    isConnected: states !== null,
    steps: noticeSteps.map((step) => ({
      step,
      isOn: switches.get(step) ?? isOnByDefault(step),
      isOnByDefault: isOnByDefault(step),
      texts: [...textsOf[step]],
      templates: ofKeys(templatesOf[step]),
    })),
    house: ofKeys(["orders_waiting", "payment_disputed"]),
  };
}

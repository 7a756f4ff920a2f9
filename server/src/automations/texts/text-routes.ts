import { AutomationText, AutomationTexts, CustomiseText } from "@croozer/contracts/automations";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { refuse } from "../../platform/refusal.ts";
import { customiseText, listTexts, restoreText } from "./text-store.ts";

export function textRoutes(http: Http): void {
  const tag = "Automations";
  const one = {
    tag,
    access: "automation.manage",
    url: "/api/automation-texts/:key",
    params: z.object({ key: z.string().max(60) }),
    answer: AutomationText,
  } as const;
  tenantRoute(http, {
    tag,
    // Whoever goes on with a customer should know what was said before.
    access: "conversation.read",
    method: "GET",
    url: "/api/automation-texts",
    summary: "Everything the automation says, with the business's own wording",
    answer: AutomationTexts,
    handle: async (tx) => ({ items: await listTexts(tx) }),
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Say something in one's own words",
    body: CustomiseText,
    handle: async (tx, { params, body }) => {
      await customiseText(tx, params.key, body);
      return getText(tx, params.key);
    },
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Say the default again",
    handle: async (tx, { params }) => {
      await restoreText(tx, params.key);
      return getText(tx, params.key);
    },
  });
}

const getText = async (tx: Tx, key: string): Promise<AutomationText> =>
  (await listTexts(tx)).find((text) => text.key === key) ?? refuse("automation.text_not_found");

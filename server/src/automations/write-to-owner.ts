import type { Language } from "@croozer/contracts/basics";
import { getBusiness } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Filling, sendTemplateTo, type TemplateKey } from "../templates/templates.ts";

/**
 * Writes to the phone that the business named for alarms. The screens of the owner show it in any case.
 * @returns why no message was sent; null when one was
 */
export async function writeToOwner<Key extends TemplateKey>(
  tx: Tx,
  publicUrl: string,
  template: Key,
  values: (language: Language) => Promise<Filling<Key>>,
): Promise<string | null> {
  const { alertPhone, language } = (await getBusiness(tx)).settings;
  if (alertPhone === null) return "no_alert_phone";
  try {
    const { reason } = await sendTemplateTo(tx, publicUrl, {
      ...{ phone: alertPhone, template, values: await values(language) },
      languages: [language, language === "he" ? "en" : "he"],
    });
    return reason;
  } catch (error) {
    if (error instanceof Refusal && error.code === "message.unsendable") return "no_phone_number";
    throw error;
  }
}

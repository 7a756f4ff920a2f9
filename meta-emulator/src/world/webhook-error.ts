import { errorDetails, errorTitle } from "./errors.ts";

/** An error as webhooks carry it: in a failed status, beside messages, or alone. */
export function webhookError(code: number, details?: string): Record<string, unknown> {
  const title = errorTitle(code);
  return {
    code,
    title,
    message: title,
    error_data: { details: details ?? errorDetails(code) },
    href: "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes",
  };
}

import { buttonTitle, type DefaultTexts } from "../default-text.ts";

/** The message with the button under which a customer pays. */
export const payments = {
  payLink: {
    he: "הזמנה {{order}}: לתשלום {{total}} 💳\nהתשלום מאובטח, ולא עובר בצ׳אט.",
    en: "Order {{order}}: {{total}} to pay 💳\nYou pay on a secure page, not in the chat.",
  },
  payNow: { he: "לתשלום", en: "Pay now", max: buttonTitle },
} as const satisfies DefaultTexts;

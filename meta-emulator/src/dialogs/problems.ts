import type { Problem } from "./types.ts";

/** What Embedded Signup refuses. The codes are Meta's where it publishes one, else 100. */
export const problems = {
  chooseOne: { code: "100", message: "Choose one of the options." },
  notAdmin: { code: "100", message: "Only an admin of this business portfolio can connect WhatsApp accounts." },
  businessName: { code: "1690091", message: "This name of a business portfolio is not valid." },
  email: { code: "100", message: "This email address is not valid." },
  website: { code: "3771014", message: "This address of a website is not valid." },
  wabaName: { code: "2593010", message: "The name of a WhatsApp Business account has 1 to 255 characters." },
  displayName: {
    code: "524126",
    message: "Your verified name violates WhatsApp guidelines. Please edit your verified name and try again.",
  },
  number: { code: "100", message: "This phone number does not appear to be valid." },
  numberKnown: { code: "2388012", message: "This phone number is already in your list of phone numbers." },
  numberTaken: { code: "100", message: "This number is registered to another WhatsApp account." },
} satisfies Record<string, Problem>;

import type { TemplateCategory } from "../types.ts";

export type LibraryButton =
  | { type: "QUICK_REPLY"; text: string }
  | { type: "URL"; text: string; url: string }
  | { type: "PHONE_NUMBER"; text: string; phone_number: string };

/** A ready-made template: `params` are samples of its variables, `paramTypes` what may be put in. */
export type LibraryTemplate = {
  id: string;
  name: string;
  language: string;
  category: TemplateCategory;
  topic: string;
  usecase: string;
  industry: string[];
  header: string | null;
  body: string;
  params: string[];
  paramTypes: ("TEXT" | "AMOUNT" | "DATE" | "NUMBER" | "PHONE NUMBER" | "EMAIL" | "ADDRESS")[];
  buttons: LibraryButton[];
};

type Wording = Pick<LibraryTemplate, "language" | "header" | "body" | "params"> & { buttonTexts: string[] };
type Entry = Pick<LibraryTemplate, "name" | "topic" | "usecase" | "industry" | "paramTypes"> & {
  buttons: { type: LibraryButton["type"] }[];
  wordings: Wording[];
};

/** A small library in our own words; Meta's is larger. */
const entries: Entry[] = [
  {
    name: "order_confirmation_1",
    topic: "ORDER_MANAGEMENT",
    usecase: "ORDER_CONFIRMATION",
    industry: ["E_COMMERCE"],
    paramTypes: ["TEXT", "NUMBER"],
    buttons: [{ type: "URL" }],
    wordings: [
      {
        language: "en_US",
        header: "We have your order",
        body: "Hello {{1}}, your order number {{2}} has arrived at our shop and we are working on it.",
        params: ["Dana", "10042"],
        buttonTexts: ["See the order"],
      },
      {
        language: "he",
        header: "ההזמנה התקבלה",
        body: "שלום {{1}}, הזמנה מספר {{2}} התקבלה אצלנו ואנחנו מטפלים בה.",
        params: ["דנה", "10042"],
        buttonTexts: ["לצפייה בהזמנה"],
      },
    ],
  },
  {
    name: "delivery_update_1",
    topic: "ORDER_MANAGEMENT",
    usecase: "DELIVERY_UPDATE",
    industry: ["E_COMMERCE"],
    paramTypes: ["TEXT", "NUMBER", "DATE"],
    buttons: [{ type: "URL" }, { type: "PHONE_NUMBER" }],
    wordings: [
      {
        language: "en_US",
        header: null,
        body: "Good news, {{1}}: order number {{2}} is on its way and should reach you on {{3}} at the latest.",
        params: ["Dana", "10042", "January 5th, 2027"],
        buttonTexts: ["Track it", "Call us"],
      },
      {
        language: "he",
        header: null,
        body: "חדשות טובות, {{1}}: הזמנה מספר {{2}} בדרך ותגיע אליך עד {{3}} לכל המאוחר.",
        params: ["דנה", "10042", "05.01.2027"],
        buttonTexts: ["מעקב", "חייגו אלינו"],
      },
    ],
  },
  {
    name: "order_pick_up_1",
    topic: "ORDER_MANAGEMENT",
    usecase: "ORDER_PICK_UP",
    industry: ["E_COMMERCE"],
    paramTypes: ["NUMBER", "ADDRESS"],
    buttons: [{ type: "QUICK_REPLY" }],
    wordings: [
      {
        language: "en_US",
        header: null,
        body: "Your order number {{1}} is ready and waits for you at {{2}} during our opening hours.",
        params: ["10042", "1 Example Way, Haifa"],
        buttonTexts: ["I am coming"],
      },
    ],
  },
  {
    name: "payment_due_reminder_1",
    topic: "PAYMENTS",
    usecase: "PAYMENT_DUE_REMINDER",
    industry: ["FINANCIAL_SERVICES", "E_COMMERCE"],
    paramTypes: ["TEXT", "AMOUNT", "DATE"],
    buttons: [{ type: "URL" }],
    wordings: [
      {
        language: "en_US",
        header: "A payment is due",
        body: "Hello {{1}}, this is a reminder that your payment of {{2}} is due on {{3}} and still open.",
        params: ["Dana", "$75.00", "2027-01-05"],
        buttonTexts: ["Pay now"],
      },
    ],
  },
  {
    name: "feedback_survey_1",
    topic: "CUSTOMER_FEEDBACK",
    usecase: "FEEDBACK_SURVEY",
    industry: ["E_COMMERCE"],
    paramTypes: ["TEXT"],
    buttons: [{ type: "QUICK_REPLY" }, { type: "QUICK_REPLY" }],
    wordings: [
      {
        language: "en_US",
        header: null,
        body: "Thank you for buying from {{1}}. Were you satisfied with what you received from us?",
        params: ["Example Shop"],
        buttonTexts: ["Yes", "No"],
      },
    ],
  },
];

const firstId = 700_000_000_000_001;

export const library: LibraryTemplate[] = entries
  .flatMap(({ wordings, buttons, ...entry }) =>
    wordings.map(({ buttonTexts, ...wording }) => ({
      ...entry,
      ...wording,
      category: "UTILITY" as const,
      buttons: buttons.map(({ type }, index) => sampleButton(type, buttonTexts[index] ?? "")),
    })),
  )
  .map((template, index) => ({ id: String(firstId + index), ...template }));

function sampleButton(type: LibraryButton["type"], text: string): LibraryButton {
  if (type === "URL") return { type, text, url: "https://www.example.com/" };
  if (type === "PHONE_NUMBER") return { type, text, phone_number: "+15555550100" };
  return { type, text };
}

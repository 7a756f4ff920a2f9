/** What Embedded Signup tells the page that opened it: what is pressed, and whose shape the message has. */
export type SignupCase = {
  /** `fixtures/<fixture>.json` */
  fixture?: string;
  /** An event without a fixture. */
  event?: string;
  extras?: Record<string, unknown>;
  /** After signing in: an act and the fields filled in; `{code}` is the code that was sent. */
  presses: [act: string, fields?: Record<string, string | string[]>][];
  /** The dialog is left by closing its window. */
  closed?: true;
  /** `POST /control/dialogs/next-problem` before. */
  problem?: Record<string, unknown>;
  without?: { paths: RegExp; because: string };
};

const number = "200000000000001";
const business: SignupCase["presses"][number] = ["business", { business: "300000000000001" }];
const waba: SignupCase["presses"][number] = ["waba", { waba: "100000000000001" }];
const known: SignupCase["presses"] = [business, waba, ["number", { number }], ["permissions"]];
const newNumber = { number: "new", phone: "+972 55-000-0777", displayName: "Falafel Rona", method: "SMS" };

export const signup: SignupCase[] = [
  { fixture: "embedded-signup.event.finish", presses: [...known, ["finish"]] },
  {
    fixture: "embedded-signup.event.finish-multi-waba",
    presses: [
      business,
      ["waba", { waba: "100000000000001", more: ["100000000000002"] }],
      ["number", { number }],
      ["permissions"],
      ["finish"],
    ],
    without: { paths: /catalog_ids/, because: "a catalogue is not chosen in the dialog" },
  },
  {
    fixture: "embedded-signup.event.finish-only-waba",
    extras: { featureType: "only_waba_sharing" },
    presses: [business, waba, ["permissions"], ["finish"]],
  },
  {
    fixture: "embedded-signup.event.finish-coexistence",
    extras: { featureType: "whatsapp_business_app_onboarding" },
    presses: [
      business,
      waba,
      ["number", newNumber],
      ["verify", { code: "{code}", shareHistory: "yes" }],
      ["permissions"],
      ["finish"],
    ],
  },
  { fixture: "embedded-signup.event.cancel-step", presses: [business], closed: true },
  {
    fixture: "embedded-signup.event.cancel-reported-error",
    presses: [business, waba, ["number", { ...newNumber, displayName: "WhatsApp Pizza" }], ["report"]],
  },
  {
    fixture: "embedded-signup.event.error",
    problem: { message: "WABA not eligible", event: "ERROR", step: "waba" },
    presses: [business, waba],
  },
  {
    event: "FINISH_GRANT_ONLY_API_ACCESS",
    extras: { features: [{ name: "app_only_install" }] },
    presses: [business, waba, ["permissions"], ["finish"]],
  },
];

type Part = Record<string, unknown>;

const body = (text: string): Part => ({ type: "BODY", text });
const header = (format: string): Part => ({ type: "HEADER", format });
const buttons = (...parts: Part[]): Part => ({ type: "BUTTONS", buttons: parts });
const url = { type: "URL", text: "Open", url: "https://shop.example.com/{{1}}" };
const quickReply = { type: "QUICK_REPLY", text: "Where is it?" };
const plain = body("Everything is fresh.");
const card = { components: [header("IMAGE"), body("Look: {{1}} is here"), buttons(quickReply)] };

/** Approved templates that the server's cases are sent with. */
export const templates = (wabaId: string): Part[] =>
  [
    { name: "news", components: [plain] },
    { name: "news", language: "he", components: [body("הכול טרי.")] },
    {
      name: "order_confirmation",
      components: [
        header("IMAGE"),
        body("Thank you, {{1}}. Your order {{2}} is on its way."),
        buttons({ ...url, text: "Track" }, quickReply),
      ],
    },
    {
      name: "named",
      components: [
        { type: "HEADER", format: "TEXT", text: "From {{shop}} to you" },
        body("Thanks {{first_name}}, order {{order_id}} is confirmed."),
      ],
    },
    { name: "amount_and_time", components: [body("You owe {{1}} until {{2}}, please.")] },
    { name: "bill", components: [header("DOCUMENT"), plain] },
    { name: "where", components: [header("LOCATION"), plain] },
    { name: "one_product", components: [header("PRODUCT"), plain, buttons({ type: "SPM" })] },
    { name: "products", components: [plain, buttons({ type: "MPM" })] },
    { name: "catalogue", components: [plain, buttons({ type: "CATALOG" })] },
    {
      name: "feedback",
      components: [
        plain,
        buttons({ type: "FLOW", text: "Tell us", flow_id: "600000000000001", navigate_screen: "FEEDBACK" }),
      ],
    },
    {
      name: "offer",
      components: [
        body("A gift for {{1}}, today."),
        { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Ends soon", has_expiration: true } },
        buttons({ type: "COPY_CODE", example: "SAVE25" }, url),
      ],
    },
    { name: "plants", components: [body("New, {{1}}, for you."), { type: "CAROUSEL", cards: [card, card] }] },
    { name: "code", category: "AUTHENTICATION" },
  ].map((template) => ({ wabaId, category: "MARKETING", ...template }));

import type { MessageContentOf } from "@croozer/contracts/message-content";
import type { Kind } from "./kind.ts";
import { type GraphBody, given } from "./kind.ts";
import { count, required, Unsendable, within, withinIfGiven } from "./limits.ts";
import { checkButtons, writeButton } from "./template-buttons.ts";
import { checkHeader, checkValue, checkValues, writeHeader, writeValue } from "./template-values.ts";

type Template = MessageContentOf<"template">;
type Card = Template["cards"][number];

/** A template with what fills it (§5.4). Whether it has these placeholders only the template tells. */
export const template: Kind<"template"> = {
  check(content, now) {
    required("name", content.name);
    if (!/^[a-z0-9_]{1,512}$/.test(content.name))
      throw new Unsendable("name", "small letters, digits and _, at most 512");
    required("language", content.language);
    checkParts("", content);
    if (content.code !== null) checkCode(content, content.code);
    // 132005: what the customer sees, not what fills it.
    withinIfGiven("body", content.body, 1024);
    if (content.offerEndsAt !== null && !(Date.parse(content.offerEndsAt) > now.getTime()))
      throw new Unsendable("offerEndsAt", "must lie ahead");
    if (content.cards.length > 0) count("cards", content.cards, 2, 10);
    content.cards.forEach((card, index) => {
      checkParts(`cards.${index}.`, card);
    });
  },
  write(content) {
    const components = [...writeParts(content), ...writeCode(content.code), ...writeOffer(content.offerEndsAt)];
    if (content.cards.length > 0) components.push({ type: "carousel", cards: content.cards.map(writeCard) });
    return {
      type: "template",
      template: given({
        name: content.name,
        language: { code: content.language },
        components: components.length > 0 ? components : null,
      }),
    };
  },
};

function checkParts(path: string, { header, values, buttons }: Card): void {
  if (header) checkHeader(`${path}header`, header);
  checkValues(`${path}values`, values);
  checkButtons(`${path}buttons`, buttons);
}

function checkCode({ values, buttons }: Template, code: string): void {
  within("code", code, 15);
  checkValue("code", code);
  if (values.length > 0) throw new Unsendable("values", "the code stands for them");
  if (buttons.length > 0) throw new Unsendable("buttons", "the code stands for them");
}

function writeParts({ header, values, buttons }: Card): GraphBody[] {
  return [
    ...(header ? [{ type: "header", parameters: [writeHeader(header)] }] : []),
    ...(values.length > 0 ? [{ type: "body", parameters: values.map(writeValue) }] : []),
    ...buttons.map(writeButton),
  ];
}

/** The code stands in the text and on the button that copies it. */
function writeCode(code: string | null): GraphBody[] {
  if (code === null) return [];
  const parameters = [{ type: "text", text: code }];
  return [
    { type: "body", parameters },
    { type: "button", sub_type: "url", index: "0", parameters },
  ];
}

function writeOffer(endsAt: string | null): GraphBody[] {
  if (endsAt === null) return [];
  const offer = { expiration_time_ms: Date.parse(endsAt) };
  return [{ type: "limited_time_offer", parameters: [{ type: "limited_time_offer", limited_time_offer: offer }] }];
}

const writeCard = (card: Card, index: number): GraphBody => ({ card_index: index, components: writeParts(card) });

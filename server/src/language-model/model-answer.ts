import { z } from "zod";

const Ids = z.array(z.string());

/**
 * What a model may say. Strict: what is not asked for (a price) makes the whole answer useless. Everything is required and
 * nothing bounded, since providers take only such schemas; `checkAnswer` has the bounds.
 */
export const ModelAnswer = z.strictObject({
  intent: z
    .enum(["order", "question", "other"])
    .describe("order: names or changes what is ordered, or how it is delivered or paid. question: asks something."),
  lines: z
    .array(
      z.strictObject({
        product: z.string().describe("Id of a product (p…)"),
        quantity: z.number().describe("In the product's unit: pieces, kilograms, or hundreds of grams"),
        options: Ids.describe("Ids of options (o…) of this product's groups"),
        without: Ids.describe("Ids of what it contains (i…) and the customer does not want"),
        extra: Ids.describe("Ids (o… or i…) the customer wants more of"),
        light: Ids.describe("Ids (o… or i…) the customer wants less of"),
        halves: z
          .strictObject({ first: Ids, second: Ids })
          .nullable()
          .describe("Option ids of each half; null unless halves differ"),
        quote: z
          .string()
          .nullable()
          .describe("The part of the message that says this line, copied exactly; null if the cart had it already"),
      }),
    )
    .describe("The whole cart as it should be after this message"),
  unclear: z
    .array(z.strictObject({ words: z.string(), candidates: Ids, quantity: z.number() }))
    .describe("The customer's words that fit several products, with the ids of these products"),
  notOnMenu: z.array(z.string()).describe("The customer's words for things that are not on the menu"),
  fulfilment: z.enum(["delivery", "pickup"]).nullable(),
  address: z.string().nullable().describe("In the customer's own words"),
  time: z.string().nullable().describe('"asap", "+30m", "20:00", "tomorrow 12:30" or "fri 18:00"'),
  payment: z.enum(["cash", "card", "bit"]).nullable(),
  notes: z.string().nullable().describe("A wish for the kitchen or the courier, in the customer's own words"),
});
export type ModelAnswer = z.infer<typeof ModelAnswer>;

export const answerSchemaText = JSON.stringify(z.toJSONSchema(ModelAnswer));

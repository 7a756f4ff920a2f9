const text = { type: "string" } as const;
const texts = { type: "array", items: text } as const;
const orNull = { type: ["string", "null"] } as const;
const objectId = { type: "string", pattern: "^[0-9]{1,20}$" } as const;

const productFields = {
  name: text,
  description: orNull,
  price: text,
  salePrice: orNull,
  availability: text,
  condition: text,
  url: orNull,
  imageUrl: orNull,
  brand: orNull,
  category: orNull,
  groupId: orNull,
  visibility: { enum: ["published", "staging", "hidden"] },
  review: { enum: ["no_review", "pending", "approved", "rejected", "outdated"] },
  rejectionReasons: texts,
};

export const productPatch = { type: "object", properties: productFields, additionalProperties: false };

export const catalog = {
  type: "object",
  properties: {
    id: objectId,
    name: text,
    portfolioId: objectId,
    vertical: text,
    wabaIds: texts,
    reviews: { enum: ["approve", "reject", "hold"] },
    visible: { type: "boolean" },
    products: {
      type: "array",
      items: {
        type: "object",
        properties: { retailerId: { type: "string", minLength: 1, maxLength: 100 }, ...productFields },
        required: ["retailerId"],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

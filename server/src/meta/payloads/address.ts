import { checkFrame, writeFrame } from "./frame.ts";
import { given, interactive } from "./kind.ts";
import { required, Unsendable } from "./limits.ts";

/** Where address messages exist, and the fields their forms have there. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  IN: [
    "name",
    "phone_number",
    "in_pin_code",
    "house_number",
    "floor_number",
    "tower_number",
    "building_name",
    "address",
    "landmark_area",
    "city",
    "state",
  ],
  SG: [
    "name",
    "phone_number",
    "sg_post_code",
    "house_number",
    "floor_number",
    "building_name",
    "address",
    "unit_number",
    "city",
  ],
};

/** A form for an address. Meta takes it between numbers of the same country only. */
export const addressRequest = interactive<"address_request">({
  check(content) {
    checkFrame(content);
    const { country, values, savedAddresses, validationErrors } = content;
    const fields = Object.hasOwn(fieldsOf, country) ? fieldsOf[country] : undefined;
    if (!fields) throw new Unsendable("country", `one of ${Object.keys(fieldsOf).join(", ")}`);
    checkFields("values", values, fields);
    if (values.in_pin_code && !/^\d{6}$/.test(values.in_pin_code))
      throw new Unsendable("values.in_pin_code", "must have 6 digits");
    savedAddresses.forEach((saved, index) => {
      required(`savedAddresses.${index}.id`, saved.id);
      checkFields(`savedAddresses.${index}.values`, saved.values, fields);
    });
    checkFields("validationErrors", validationErrors, fields);
  },
  write: (content) => ({
    type: "address_message",
    ...writeFrame(content),
    action: {
      name: "address_message",
      parameters: given({
        country: content.country,
        values: orNothing(content.values),
        saved_addresses:
          content.savedAddresses.length > 0
            ? content.savedAddresses.map(({ id, values }) => ({ id, value: values }))
            : null,
        validation_errors: orNothing(content.validationErrors),
      }),
    },
  }),
});

function checkFields(path: string, values: Readonly<Record<string, string>>, fields: readonly string[]): void {
  const unknown = Object.keys(values).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new Unsendable(`${path}.${unknown}`, `not a field there: ${fields.join(", ")}`);
}

const orNothing = <T extends object>(values: T) => (Object.keys(values).length > 0 ? values : null);

/** What WhatsApp asks for in an address, by country; `needed` are the ones it does not send without. */
export const addressFields: Record<string, { name: string; needed: boolean }[]> = {
  IN: [
    { name: "name", needed: true },
    { name: "phone_number", needed: true },
    { name: "in_pin_code", needed: true },
    { name: "house_number", needed: false },
    { name: "floor_number", needed: false },
    { name: "tower_number", needed: false },
    { name: "building_name", needed: false },
    { name: "address", needed: true },
    { name: "landmark_area", needed: false },
    { name: "city", needed: true },
    { name: "state", needed: false },
  ],
  SG: [
    { name: "name", needed: true },
    { name: "phone_number", needed: true },
    { name: "sg_post_code", needed: true },
    { name: "unit_number", needed: false },
    { name: "address", needed: true },
    { name: "city", needed: false },
  ],
};

const anywhere = ["name", "phone_number", "address", "city"].map((name) => ({ name, needed: name === "address" }));

/** The fields of a country's form, and whatever else the business filled in already. */
export function fieldsOf(country: string, values: Record<string, string>): { name: string; needed: boolean }[] {
  const known = addressFields[country] ?? anywhere;
  const others = Object.keys(values).filter((name) => !known.some((field) => field.name === name));
  return [...known, ...others.map((name) => ({ name, needed: false }))];
}

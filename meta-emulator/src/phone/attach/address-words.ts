import type { Language } from "../words.ts";

const en = {
  title: "Delivery address",
  needed: "Needed.",
  send: "Send address",
  fields: {
    name: "Name",
    phone_number: "Phone number",
    in_pin_code: "PIN code",
    sg_post_code: "Post code",
    house_number: "House number",
    floor_number: "Floor",
    tower_number: "Tower",
    building_name: "Building",
    unit_number: "Unit",
    address: "Address",
    landmark_area: "Landmark or area",
    city: "City",
    state: "State",
  } as Record<string, string>,
};

export type AddressWords = typeof en;

const he: AddressWords = {
  title: "כתובת למשלוח",
  needed: "חסר.",
  send: "שליחת הכתובת",
  fields: {
    name: "שם",
    phone_number: "מספר טלפון",
    in_pin_code: "מיקוד (PIN)",
    sg_post_code: "מיקוד",
    house_number: "מספר בית",
    floor_number: "קומה",
    tower_number: "מגדל",
    building_name: "בניין",
    unit_number: "יחידה",
    address: "כתובת",
    landmark_area: "אזור או ציון דרך",
    city: "עיר",
    state: "מדינה",
  },
};

export const addressWords: Record<Language, AddressWords> = { en, he };

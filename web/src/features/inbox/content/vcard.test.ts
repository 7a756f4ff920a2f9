import { expect, test } from "vitest";
import { vcardOf } from "./vcard.ts";

test("a contact is saved as a card that address books read, whatever is written in it", () => {
  const card = vcardOf({
    name: { formatted: "דנה לוי; Dana", first: "דנה", last: "לוי", middle: null, suffix: null, prefix: null },
    phones: [{ phone: "+972 55-000-0118", type: "CELL", waId: "972550000118" }],
    emails: [{ email: "dana@example.com", type: null }],
    org: { company: "Carmel, Ltd", department: null, title: "Chef" },
    addresses: [
      {
        street: "1 Herzl\nfloor 2",
        city: "Haifa",
        state: null,
        zip: "33",
        country: "IL",
        countryCode: "IL",
        type: "HOME",
      },
    ],
    urls: [{ url: "https://example.com/a", type: "WORK" }],
    birthday: "1990-02-28",
  });
  expect(card.split("\r\n")).toEqual([
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:לוי;דנה;;;",
    "FN:דנה לוי\\; Dana",
    "ORG:Carmel\\, Ltd;",
    "TITLE:Chef",
    "TEL;TYPE=CELL:+972 55-000-0118",
    "EMAIL:dana@example.com",
    "ADR;TYPE=HOME:;;1 Herzl\\nfloor 2;Haifa;;33;IL",
    "URL;TYPE=WORK:https://example.com/a",
    "BDAY:1990-02-28",
    "END:VCARD",
    "",
  ]);
});

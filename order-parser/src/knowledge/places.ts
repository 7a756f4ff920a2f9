// Source: street words, house details and ways to pay written for this project by its authors; names of towns are facts of the map.

import { phrases } from "./phrases.ts";

/** Words of addresses. Towns only help to find where an address ends; any other street or town is taken as written. */
export const STREET_WORDS = phrases(`
street, st, road, rd, avenue, ave, boulevard, blvd, lane, drive, square, way,
רחוב, רח, רח', שדרות, שד, שד', סמטת, דרך, כיכר, ככר, שכונת
`);
/** Left out of the address itself (the rest of the street words belong to the name). */
export const STREET_PREFIXES = ["רחוב", "רח", "רח'"] as const;
export const ADDRESS_DETAILS = phrases(`
apt, apt., apartment, flat, floor, fl, fl., entrance, building, bldg, suite, unit, room, no, number, code, ground,
דירה, דיר, דיר', קומה, ק, ד, קו, כניסה, בית, מספר, מס, מס', קוד, בניין, בנין, אינטרקום
`);
export const TOWNS = phrases(`
tel aviv, tlv, ramat gan, givatayim, holon, bat yam, jerusalem, haifa, beer sheva, rishon lezion, rishon, petah tikva, netanya,
ashdod, ashkelon, herzliya, herzlia, raanana, ra'anana, kfar saba, hod hasharon, rehovot, modiin, bnei brak, ramat hasharon,
eilat, jaffa, yafo,
תל אביב, תל אביב יפו, ת"א, תא, רמת גן, ר"ג, גבעתיים, חולון, בת ים, ירושלים, חיפה, באר שבע, ראשון לציון, ראשון, ראשל"צ, פתח
תקווה, פתח תקוה, פ"ת, נתניה, אשדוד, אשקלון, הרצליה, רעננה, כפר סבא, הוד השרון, רחובות, נס ציונה, יבנה, לוד, רמלה, מודיעין, בני
ברק, רמת השרון, קריית אונו, קרית אונו, אור יהודה, יהוד, ראש העין, חדרה, עפולה, נצרת, טבריה, צפת, עכו, נהריה, כרמיאל, קריית
ביאליק, קריית מוצקין, קריית ים, קריית אתא, אילת, דימונה, בית שמש, זכרון יעקב, פרדס חנה, קיסריה, גבעת שמואל, יפו
`);
/** Words that say "bring it" and "I come for it". */
export const DELIVERY_WORDS = phrases(`
delivery, deliver, delivered, deliver it, shipping, ship, bring it to, send it to,
משלוח, משלוחים, משלח, שליח, הביתה, במשלוח, למשלוח
`);
export const PICKUP_WORDS = phrases(`
pickup, pick up, pick-up, pick it up, pick them up, picking up, collect, collection, i'll collect, takeaway, take away,
take-away, to go, i'll come, ill come, come by, coming by, i'm coming, im coming, i am coming, be there in, come get, come and get, self pickup, swing by, stop by, self collect,
collecting, i will pick, will pick up, grab it,
איסוף, איסוף עצמי, לאיסוף, לאסוף, באיסוף, טייק אווי, טייקאווי, ט.א, אאסוף, אני אאסוף, אוסף, אוספת, אבוא לקחת, אבוא לאסוף, נבוא
לקחת, נבוא לאסוף, אני בא לקחת, אני באה לקחת, אני יבוא לקחת, אני אבוא, בא לאסוף, אגיע לקחת, אגיע לאסוף, אקח מהחנות, אקח לבד, אקח
עצמאית, נאסוף, לקחת מהמקום, עובר לקחת, עוברת לקחת, עובר לאסוף, עוברת לאסוף, נעבור לאסוף, קופץ לקחת, קופצת לקחת, אקפוץ לקחת, אקפוץ לאסוף, קופץ לאסוף, יורד לקחת, יורדת לקחת, ארד לקחת, מגיעים לאסוף, מגיעה לאסוף, באים לאסוף, באה לאסוף, אבוא לקחת, אני לוקח, אני לוקחת, מישהו יבוא לקחת, יבואו לקחת, אני מגיע, אני מגיעה, אנחנו מגיעים, אני מגיע לאסוף, עצמי, אעבור לקחת, אעבור לאסוף, אוספים, נבוא, באים לקחת, בא לקחת, באה לקחת, מגיעים
לקחת, מגיעה לקחת, מגיע לקחת, יאספו, יאסוף, תאסוף, נעבור לקחת, מהחנות
`);
export const PAYMENT_WORDS: readonly {
  payment: "cash" | "card" | "bit";
  words: readonly string[];
  needsCue: readonly string[];
}[] = [
  { payment: "bit", words: ["ביט", "בביט", "bit", "by bit", "with bit", "paybox", "via bit"], needsCue: [] },
  {
    payment: "cash",
    words: ["cash", "in cash", "by cash", "מזומן", "במזומן", "קאש", "cash on delivery", "מזומנים", "💵"],
    needsCue: [],
  },
  {
    payment: "card",
    words: [
      "credit card",
      "credit",
      "debit card",
      "by card",
      "with card",
      "card payment",
      "visa",
      "mastercard",
      "אשראי",
      "באשראי",
      "כרטיס אשראי",
      "בכרטיס אשראי",
      "ויזה",
      "בויזה",
      "💳",
      "card on delivery",
      "pay card",
      "with a card",
    ],
    needsCue: ["card", "כרטיס"],
  },
];
export const PAY_CUES = phrases(`
pay, paying, payment, paid,
לשלם, אשלם, משלם, משלמת, תשלום, שילמתי, נשלם, שלמתי, בתשלום
`);

import { foldName, isSameName } from "./spelling.ts";

/**
 * Towns that people write in several ways, all writings of one in a line. Helps to find where in an address the town is and
 * to know it in the other language; a town that is not here is found by a comma, or by a delivery area that names it.
 */
const writings: readonly (readonly string[])[] = [
  ["תל אביב", "תל אביב יפו", "תלאביב", 'ת"א', "tel aviv", "tel aviv yafo", "tel aviv jaffa", "tlv"],
  ["יפו", "jaffa", "yafo"],
  ["ירושלים", "י-ם", "jerusalem"],
  ["חיפה", "haifa"],
  ["באר שבע", 'ב"ש', "beer sheva", "be'er sheva", "beersheba"],
  ["ראשון לציון", "ראשון", 'ראשל"צ', "rishon lezion", "rishon letzion", "rishon le zion", "rishon"],
  ["פתח תקווה", "פתח תקוה", 'פ"ת', "petah tikva", "petach tikva", "petah tiqwa"],
  ["רמת גן", 'ר"ג', "ramat gan"],
  ["גבעתיים", "givatayim", "givataim"],
  ["בני ברק", 'ב"ב', "bnei brak", "bene beraq"],
  ["חולון", "holon"],
  ["בת ים", "bat yam"],
  ["נתניה", "netanya"],
  ["אשדוד", "ashdod"],
  ["אשקלון", "ashkelon"],
  ["הרצליה", "herzliya", "herzlia"],
  ["רעננה", "raanana", "ra'anana"],
  ["כפר סבא", 'כ"ס', "kfar saba", "kefar sava"],
  ["הוד השרון", "hod hasharon"],
  ["רמת השרון", 'רמה"ש', "ramat hasharon"],
  ["רחובות", "rehovot"],
  ["נס ציונה", "ness ziona", "nes ziona", "nes tziona"],
  ["יבנה", "yavne"],
  ["לוד", "lod"],
  ["רמלה", "ramla", "ramle"],
  ["מודיעין", "מודיעין מכבים רעות", "modiin", "modi'in"],
  ["קריית אונו", "קרית אונו", "kiryat ono"],
  ["אור יהודה", "or yehuda"],
  ["יהוד", "יהוד מונוסון", "yehud"],
  ["ראש העין", "rosh haayin", "rosh ha'ayin"],
  ["גבעת שמואל", "givat shmuel"],
  ["חדרה", "hadera"],
  ["עפולה", "afula"],
  ["נצרת", "nazareth"],
  ["נוף הגליל", "נצרת עילית", "nof hagalil"],
  ["טבריה", "tiberias"],
  ["צפת", "safed", "tzfat"],
  ["עכו", "acre", "akko"],
  ["נהריה", "nahariya"],
  ["כרמיאל", "karmiel"],
  ["קריית ביאליק", "קרית ביאליק", "kiryat bialik"],
  ["קריית מוצקין", "קרית מוצקין", "kiryat motzkin"],
  ["קריית ים", "קרית ים", "kiryat yam"],
  ["קריית אתא", "קרית אתא", "kiryat ata"],
  ["קריית גת", "קרית גת", "kiryat gat"],
  ["קריית שמונה", "קרית שמונה", "kiryat shmona"],
  ["נשר", "nesher"],
  ["טירת כרמל", "tirat carmel"],
  ["זכרון יעקב", "zichron yaakov"],
  ["פרדס חנה", "פרדס חנה כרכור", "pardes hanna"],
  ["קיסריה", "caesarea"],
  ["אילת", "eilat"],
  ["דימונה", "dimona"],
  ["ערד", "arad"],
  ["אופקים", "ofakim"],
  ["נתיבות", "netivot"],
  ["שדרות", "sderot"],
  ["בית שמש", "bet shemesh", "beit shemesh"],
  ["מעלה אדומים", "maale adumim"],
  ["מבשרת ציון", "mevaseret zion"],
  ["שוהם", "shoham"],
  ["אריאל", "ariel"],
  ["אלעד", "elad"],
  ["גדרה", "gedera"],
  ["גן יבנה", "gan yavne"],
  ["אבן יהודה", "even yehuda"],
];

const byName = new Map(writings.flatMap((names) => names.map((name) => [foldName(name), foldName(names[0] ?? "")])));

/** Folded names of every town that is known, in every writing. */
export const knownTowns: readonly string[] = [...byName.keys()];

/** Whether words are the name of a town: of a known one or of one of these. */
export const isKnownTown = (name: string, towns: readonly string[]): boolean =>
  byName.has(foldName(name)) || towns.some((town) => isSameTown(town, name));

/** Whether two writings are of one town. */
export function isSameTown(a: string, b: string): boolean {
  const [x, y] = [byName.get(foldName(a)), byName.get(foldName(b))];
  return x !== undefined && y !== undefined ? x === y : isSameName(a, b);
}

// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

/** Counted, but not ordered: "we are 6 people". Bases, with ordinary final letters. */
export const PEOPLE: ReadonlySet<string> = new Set([
  "people",
  "persons",
  "pax",
  "guests",
  "adults",
  "אנשימ",
  "סועדימ",
  "איש",
  "אורחימ",
  "מבוגרימ",
]);

/** "Around 150 shekels". */
export const MONEY: ReadonlySet<string> = new Set(["shekel", "shekels", "nis", "ils", "bucks", "שקל", "שקלימ", "שח"]);

/** The number after these counts nothing: "for age 6", and "floor 3" apart from its street. */
export const AGES: ReadonlySet<string> = new Set([
  "age",
  "ages",
  "aged",
  "גיל",
  "לגיל",
  "בגיל",
  "גילאי",
  "לגילאי",
  "קומה",
  "דירה",
  "floor",
  "apt",
]);

/** "A 6 year old". */
export const YEARS: ReadonlySet<string> = new Set(["year", "years"]);

const NUMERALS = new Map<string, number>();
function define(value: number, words: string): void {
  for (const word of words.split(" ")) NUMERALS.set(word, value);
}
define(1, "a an one אחד אחת");
define(2, "twice פעמיימ two שניימ שתיימ שני שתי שנימ שתימ couple pair זוג");
define(3, "three שלוש שלושה שלושת");
define(4, "four ארבע ארבעה ארבעת");
define(5, "five חמש חמישה חמישת חמשה");
define(6, "six שש שישה ששה");
define(7, "seven שבע שבעה");
define(8, "eight שמונה");
define(9, "nine תשע תשעה");
define(10, "ten עשר עשרה");
define(11, "eleven");
define(12, "twelve dozen תריסר");
define(13, "thirteen");
define(14, "fourteen");
define(15, "fifteen");
define(16, "sixteen");
define(18, "eighteen");
define(20, "twenty עשרימ");
define(30, "thirty שלושימ");
define(40, "forty ארבעימ");
define(50, "fifty חמישימ");
define(60, "sixty שישימ");
define(100, "hundred מאה");
define(200, "מאתיימ");

const VAGUE = new Set(["כמה", "some", "few", "several", "מספר"]);

export function isVague(base: string): boolean {
  return VAGUE.has(base);
}

export function numeralValue(base: string): number | null {
  return NUMERALS.get(base) ?? null;
}

/** Drops a joining ו or a preposition from a Hebrew numeral ("ושלוש", "לשתי"), when what is left is one. */
export function numeralBase(base: string): string {
  if (NUMERALS.has(base) || (base.length < 4 && !base.endsWith("שש"))) return base;
  const rest = base.slice(1);
  // "כשאחת מהן": one of which.
  if (base.startsWith("כש") && NUMERALS.has(base.slice(2))) return base.slice(2);
  // "ובאחת": and in one.
  if (/^ו[בל]/.test(base) && NUMERALS.has(base.slice(2))) return base.slice(2);
  return "ולבה".includes(base[0] ?? " ") && (NUMERALS.has(rest) || rest === "חצי" || rest === "רבע" || VAGUE.has(rest))
    ? rest
    : base;
}

// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

/**
 * Describing words. Alone they never name a product; beside one they tell it apart, or choose an option.
 * Sizes name what they fall back to when a menu has other words for its steps (a "large" cola is its bottle).
 */
export const ADJECTIVES = `
large: large, big, l, lrg, lg, grande | גדול, גדולה, גדולים, גדולות
small: small, little one, s, sm, mini | קטן, קטנה, קטנים, קטנות, מיני, קטנטן
medium: medium, med, m, mid size | בינוני, בינונית, בינוניים, בינוניות, מדיום
xl: xl, extra large, x large, x-large, xlarge, jumbo | אקסטרה לארג', ענק, ענקית, ג'מבו
xxl: xxl, xx large, 2xl | ענק ענק
xs: xs, extra small, x-small | קטן מאוד
family: family, family size, family sized, party size | משפחתי, משפחתית, משפחתיים, משפחתיות, משפחתיו
personal: personal, individual, single size, personal size | אישי, אישית, אישיים, אישיות, ליחיד
double: double, dbl | כפול, כפולה, דאבל, דבל
triple: triple | משולש, טריפל
single: single, one single | בודד, בודדת, בודדים, בודדות, יחיד, סינגל
six_pack: six pack, sixpack, 6 pack, six-pack | שישייה, שישיה, שישיית, שישית, שישיות
red: red | אדום, אדומה, אדומים, אדומות
white: white | לבן, לבנה, לבנים, לבנות
pink: pink | ורוד, ורודה, ורודים, ורודות
yellow: yellow | צהוב, צהובה, צהובים, צהובות
purple: purple, violet, lilac | סגול, סגולה, סגולים, סגולות
orange_colour: orange | כתום, כתומה, כתומים
blue: blue | כחול, כחולה, כחולים
green: green | ירוק, ירוקה, ירוקים
black: black | שחור, שחורה, שחורים, שחורות
brown: brown | חום, חומה
mixed_colours: mixed, colorful, colourful, multicolor, assorted, mixed colors, mix | צבעוני, צבעונית, מעורב, מיקס, מעורבת, צבעים מעורבים
spicy: spicy, hot, spicey | פיקנטי, פיקנטית, חריף, חריפה, פיקנט
mild: mild, not spicy, gentle | עדין, עדינה, לא חריף, לא חריפה, עדינות
sweet: sweet | מתוק, מתוקה
salty: salty | מלוח, מלוחה
sour: sour | חמוץ, חמוצה
dark: dark | כהה, מריר
dry: dry | יבש, יבשה
wet: wet | רטוב, לח
fresh: fresh, freshly | טרי, טריה, טריים, טרייה
frozen: frozen | קפוא, קפואה, קפואים
sliced: sliced, slices, cut | פרוס, פרוסה, פרוסות, חתוך, חתוכה
seeded: seeded | גרעינים, עם גרעינים
hot_temp: hot, warm | חם, חמה, חמים
cold: cold, iced, chilled | קר, קרה, קרים
vegan: vegan, plant based, plant-based | טבעוני, טבעונית, טבעוניים, טבעוניות, ויגן
vegetarian: vegetarian, veggie, veg | צמחוני, צמחונית
grilled: grilled | בגריל, על האש, צלוי, גריל
fried: fried, crispy | מטוגן, מטוגנת, קריספי
baked: baked, oven | אפוי, אפויה, בתנור
smoked: smoked | מעושן, מעושנת
thin: thin | דק, דקה
thick: thick, pan, deep | עבה
crust: crust, dough, base | בצק
unroasted: natural, raw, unroasted | טבעי, טבעית, טבעיים, טבעיות, לא קלוי, לא קלויים
rare: rare | נא, רייר
medium_rare: medium rare, mr | מדיום רייר
medium_well: medium well | מדיום וול
well_done: well done, welldone | וול דאן, עשוי היטב, עשוי מאוד
seasonal: seasonal, season | עונתי, עונתית
greek: greek | יווני, יוונית
italian: italian | איטלקי, איטלקית
for_two: for two, for a couple | זוגי, זוגית, זוגיים, זוגיות, לזוג
israeli: israeli | ישראלי, ישראלית
classic: classic, original, classical | קלאסי, קלאסית, מקורי
regular: regular, normal, standard, plain | רגיל, רגילה, רגילים, רגילות
premium: premium, special, deluxe | פרימיום, ספיישל, מיוחד, דלוקס
kids: kids, kid's, children's, children, child | ילדים, לילדים, ילד
low_fat: low fat, lowfat, light, lite, skim | דל שומן, רזה, לייט
unsweetened: unsweetened, sugar free, no sugar, sugarfree, sugar-free | ללא סוכר, בלי סוכר, נטול סוכר
salted: salted | עם מלח
decaf: decaf, decaffeinated | נטול, נטול קפאין, דקף
lactose_free: lactose free, lactose-free | ללא לקטוז, דל לקטוז
organic: organic | אורגני, אורגנית
women: women, women's, ladies | נשים, לנשים
men: men, men's | גברים, לגברים
`;

/** Words that count or contain. They weigh little in a product's name and alone never name one. */
export const COUNTERS = `
portion: portion, portions, serving, order of, orders of, dish, dishes | מנה, מנות, מנת
plate: plate, plates, platter | צלחת, צלחות
box: box, boxes, package | קופסה, קופסת, קופסאות, קופסא, מארז, מארזים
crate<box: crate, crates, case of, cases of | ארגז, ארגזים, ארגזי
pack: pack, packs, packet, packets, pkg, pkt | חבילה, חבילות, חבילת, חבילו, מארז
bag: bag, bags, sack | שקית, שקיות, שק
bottle: bottle, bottles, btl | בקבוק, בקבוקי, בקבוקים
can: can, cans, tin, tins | פחית, פחיות, קופסת שימורים
jar: jar, jars, tub, tubs | צנצנת, צנצנות, גביע, גביעים
carton: carton, cartons | קרטון, קרטונים
tray: tray, trays | תבנית, תבניות, מגשים
cup: cup, cups, glass of, glasses of | כוס, כוסות, כוסית
bowl: bowl, bowls | קערה, קערות, קערת
slice: slice, slices | פרוסה, פרוסות, משולש, משולשים
piece: piece, pieces, pcs, pc, sheet, sheets, item, items | חתיכה, חתיכות, חלקים, יחידה, יחידות, יח', יח
loaf: loaves | כיכר, ככר, כיכרות
roll_count: rolls of | גליל, גלילים, גלילי
bunch_count: bunches, bunch | צרורות, צרור, אגודה
pot: pot, pots | עציצי, סיר
tube: tube, tubes | שפופרת, שפופרות
meal: meal, combo, deal, menu | ארוחה, ארוחת, קומבו, עסקית
stick: stick, sticks, stem, stems | מקל, גבעול, גבעולים
spoon: spoon, spoons, teaspoon, teaspoons, spoonful | כפית, כפיות, כף, כפות
bucket: bucket, buckets, pail | דלי, דליים, דליי
set_count: set, sets, kit | סט, סטים, ערכה
pair_count: pairs | זוגות
bar_count: bar, bars | חטיף, חפיסה, חפיסות, חפיסת, טבלה, טבלת
`;

/** When a menu has no option by the first name, one by a later name is meant. */
export const SIZE_FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  large: ["bottle", "xl", "family", "double"],
  small: ["personal", "can", "single", "kids", "xs", "regular"],
  xl: ["family", "large"],
  family: ["xl", "large"],
  personal: ["small", "single"],
  medium: ["classic", "regular"],
};

/** Sold two at a time: "a pair" of these is one. */
export const SOLD_IN_PAIRS =
  /glove|sock|shoe|sandal|slipper|earring|boot|insole|chopstick|scissor|glasses|trouser|pants|jeans|tongs|מספרי|משקפ|מכנס|כפפ|גרב|נעל|סנדל|עגיל|מגפ|מדרס|צ'ופסטיק/i;

/** What is as good when a menu lacks the first: people say either of both. */
export const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  diet_cola: ["cola_zero"],
  cola_zero: ["diet_cola"],
  turkish_coffee: ["americano", "filter_coffee"],
  flower: ["bouquet"],
  vegetarian: ["vegan"],
  pampers: ["diaper"],
  huggies: ["diaper"],
  materna: ["formula"],
  similac: ["formula"],
};

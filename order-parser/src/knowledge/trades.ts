// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

/**
 * What people call things in further trades: coffee bars, delicatessens, fishmongers, ice cream, asian and mexican kitchens,
 * greengrocers, wine, hardware, stationery, toys, cosmetics, clothes. Same line format as the foods.
 */
export const TRADES = `
# coffee bar
hafuch<coffee: hafuch, cafe hafuch, upside down coffee | הפוך, קפה הפוך
flat_white<coffee: flat white | פלט וייט, פלאט וויט
cortado<coffee: cortado | קורטדו
lungo: lungo, long espresso | אספרסו ארוך, קפה ארוך, ארוך
ristretto: ristretto | ריסטרטו
mocha<coffee: mocha, mocca | מוקה
cold_brew<coffee: cold brew | קולד ברו
filter_coffee<coffee: filter coffee, drip coffee, brewed coffee | קפה פילטר, פילטר
chai: chai, chai latte, masala chai | צ'אי, צאי
matcha: matcha | מאצ'ה, מצ'ה
herbal_tea<tea: herbal tea, chamomile, mint tea, peppermint tea | תה צמחים, קמומיל, תה נענע
green_tea<tea: green tea | תה ירוק
sachlab: sachlav, sahlab, salep | סחלב חם, סחלב
cider: cider, apple cider | סיידר, סיידר תפוחים
syrup_vanilla: vanilla syrup | סירופ וניל
syrup_hazelnut: hazelnut syrup | סירופ אגוזים, סירופ אגוזי לוז
foam: foam, froth, foamy | קצף, מוקצף
shot: shot, shots, extra shot | שוט, מנת אספרסו
# sandwiches, breakfast
breakfast: breakfast, morning meal | ארוחת בוקר, בוקר
israeli_breakfast<breakfast: israeli breakfast | ארוחת בוקר ישראלית
roast_beef: roast beef, roastbeef | רוסטביף, רוסט ביף
turkey_breast: turkey breast, smoked turkey | חזה הודו, הודו מעושן
smoked_salmon: smoked salmon, lox | סלמון מעושן, לקס
egg_salad: egg salad | סלט ביצים
tuna_salad: tuna salad | סלט טונה
quinoa: quinoa | קינואה
bulgur: bulgur, burghul | בורגול
freekeh: freekeh | פריקה
halloumi_salad: halloumi salad | סלט חלומי
antipasti: antipasti, roasted vegetables | אנטיפסטי, ירקות קלויים
vinaigrette: vinaigrette | ויניגרט
pesto_sauce<pesto: pesto sauce | רוטב פסטו
honey_mustard: honey mustard | חרדל דבש
sweet_chili: sweet chili, sweet chilli | צ'ילי מתוק, רוטב צ'ילי מתוק
hash_brown: hash brown, hash browns | האש בראון
french_toast: french toast | פרנץ' טוסט
muesli_bowl: acai, acai bowl, smoothie bowl | אסאי, קערת אסאי
# delicatessen and cheese
brie: brie | ברי
camembert: camembert | קממבר
gouda: gouda | גאודה
emmental: emmental, swiss cheese | אמנטל
roquefort: roquefort, blue cheese, gorgonzola | רוקפור, גבינה כחולה, גורגונזולה
manchego: manchego | מנצ'גו
ricotta: ricotta | ריקוטה
mascarpone: mascarpone | מסקרפונה
tzfatit: tzfatit, tsfatit, safed cheese | צפתית, גבינה צפתית
tom_cheese: tom cheese, tomme | טום
prosciutto: prosciutto | פרושוטו
chorizo: chorizo | צ'וריסו
olives_kalamata<olive: kalamata, kalamata olives | קלמטה, זיתי קלמטה
tapenade: tapenade, olive spread | טפנד, ממרח זיתים
matbucha: matbucha, matboucha | מטבוחה
hummus_spread<hummus: hummus spread | ממרח חומוס
ikra: ikra, taramasalata | איקרה
pate: pate, liver pate | פטה כבד
# fish
sea_bream: sea bream, denis, dorade, gilthead | דניס, דג דניס
sea_bass: sea bass, labrak, branzino | לברק, לוקוס
mullet: mullet | בורי
tilapia: tilapia, st peter's fish, st peter fish | אמנון, מושט
cod: cod | בקלה
hake: hake | הייק, מרלוזה
trout: trout | פורל
carp: carp | קרפיון
nile_perch: nile perch | נסיכת הנילוס
fillet: fillet, filet, fillets | פילה
roe: roe, caviar | ביצי דגים, קוויאר
# meat
entrecote<steak: entrecote, ribeye, rib eye | אנטריקוט
sirloin<steak: sirloin | סינטה
brisket: brisket | חזה בקר, בריסקט
minced: minced, ground, mince | טחון, טחונה
drumstick: drumsticks, drumstick | שוקיים, שוקי עוף, כרעיים
thigh: thigh, thighs | ירך, פרגית, פרגיות
ribs: ribs, spare ribs | צלעות, שפונדרה
merguez: merguez | מרגז
heart: hearts, heart, chicken hearts | לבבות, לב
skewer: skewer, skewers | שיפוד, שיפודים
# greengrocer
nectarine: nectarine, nectarines | נקטרינה, נקטרינות
plum: plum, plums | שזיף, שזיפים
apricot: apricot, apricots | משמש, מישמש
kiwi: kiwi, kiwis | קיווי
grapefruit: grapefruit, grapefruits | אשכולית, אשכוליות
pomelo: pomelo | פומלה
persimmon: persimmon, persimmons | אפרסמון, אפרסמונים
fig: fig, figs | תאנה, תאנים
lychee: lychee, litchi | ליצ'י
cherry_fruit: cherries | דובדבנים
celery: celery | סלרי
fennel: fennel | שומר
leek: leek, leeks | כרישה, פרסה
kale: kale | קייל
arugula: arugula, rocket | רוקט, ארוגולה, בן חרדל
pumpkin: pumpkin, squash | דלעת, דלורית
green_beans: green beans, string beans | שעועית ירוקה
peas: peas | אפונה
chard: chard | מנגולד
kohlrabi: kohlrabi | קולורבי
turnip: turnip | לפת
okra: okra, bamia | במיה
thyme: thyme | טימין, קורנית
rosemary: rosemary | רוזמרין
oregano: oregano | אורגנו
# asian, indian, mexican
fried_rice<rice: fried rice | אורז מטוגן
egg_noodles<noodles: egg noodles | אטריות ביצים
rice_noodles<noodles: rice noodles | אטריות אורז
udon<noodles: udon | אודון
soba<noodles: soba | סובה
wok: wok, stir fry, stir fried | ווק, מוקפץ, מוקפצת
edamame_beans<edamame: edamame beans | פולי סויה
kimchi: kimchi | קימצ'י
bao: bao, baos, bao bun | באו, באן, לחמניה מאודה
tom_yum: tom yum | טום יאם
samosa: samosa, samosas | סמוסה, סמבוסק
naan: naan, nan bread | נאן
tikka: tikka, tikka masala | טיקה, טיקה מסאלה
paneer: paneer | פניר
dal: dal, daal | דאל
pakora: pakora, pakoras | פקורה
lassi: lassi | לאסי
fajita: fajita, fajitas | פחיטה, פאהיטה, פחיטס
enchilada: enchilada, enchiladas | אנצ'ילדה
salsa: salsa | סלסה
churro: churros, churro | צ'ורוס
elote: elote, corn on the cob | קלח תירס, תירס גמדי
tortilla_chips: tortilla chips | טורטייה צ'יפס
# eastern mediterranean home food
couscous_dish<couscous: couscous with vegetables | קוסקוס ירקות
stuffed_vine: stuffed vine leaves, dolma, grape leaves | עלי גפן, ממולאים
kubbeh: kubbeh, kubeh, kibbeh | קובה, קובות
jachnun: jachnun, jahnun | ג'חנון, גחנון
malawach: malawach, malawah | מלאווח
kubaneh: kubaneh | קובנה
mujaddara<mujadara: majadra | מג'דרה
chopped_liver: chopped liver | כבד קצוץ
gefilte: gefilte fish, gefilte | גפילטע פיש, גפילטע
cholent: cholent, hamin | חמין, צ'ולנט
kugel: kugel | קוגל
latke: latke, latkes | לביבה, לביבות
meatball: meatball, meatballs | קציצה, קציצות, קציצות בשר
goulash: goulash, stew | גולאש, תבשיל
mashed_potato: mashed potatoes, mash, mashed potato, puree | פירה
baked_potato: baked potato, jacket potato | תפוח אדמה אפוי
wedges: wedges, potato wedges | פלחי תפוח אדמה, פלחים
# bakery
sufganiya<donut: sufganiyot | סופגניות
burekas_cheese: cheese burekas | בורקס גבינה
bread_roll: bread roll, bread rolls | לחמניה, לחמניות
ciabatta<bread: ciabatta | ג'בטה, צ'אבטה
brioche: brioche | בריוש
lahuh: lahuh | לחוח
macaron: macaron, macarons | מקרון, מקרונים
eclair: eclair, eclairs | אקלר, אקלרים
cream_puff: cream puff, profiterole, profiteroles | פחזנית, פחזניות
strudel: strudel | שטרודל
alfajores: alfajores, alfajor | אלפחורס
meringue: meringue | מרנג, נשיקות
mousse: mousse | מוס
panna_cotta: panna cotta, pannacotta | פנה קוטה, פנקוטה
creme_brulee: creme brulee | קרם ברולה
pavlova: pavlova | פבלובה
yeast: yeast | שמרים
custard: custard, pastry cream | קרם פטיסייר, קסטרד
sprinkles: sprinkles, hundreds and thousands | סוכריות צבעוניות, סוכריות
# nuts and dried fruit
cashew: cashew, cashews | קשיו
pecan: pecan, pecans | פקאן
sunflower_seeds: sunflower seeds | גרעיני חמניה, גרעינים שחורים, גרעינים
pumpkin_seeds: pumpkin seeds | גרעיני דלעת, גרעינים לבנים
raisins: raisins | צימוקים
dried_fruit: dried fruit | פירות יבשים
berries: berries, mixed berries, forest fruits | פירות יער
# wine and spirits
rose_wine<wine: rose wine | יין רוזה
sparkling_wine<wine: sparkling wine, bubbly | יין מבעבע
prosecco<sparkling_wine: prosecco | פרוסקו
cava<sparkling_wine: cava | קאווה
champagne: champagne | שמפניה
gin: gin | ג'ין
tequila: tequila | טקילה
rum: rum | רום
tonic: tonic, tonic water | טוניק, מי טוניק
cocktail: cocktail, cocktails | קוקטייל, קוקטיילים
ginger_ale: ginger ale, ginger beer | ג'ינג'ר אייל, ג'ינג'ר ביר
kombucha: kombucha | קומבוצ'ה
grape_fruit_drink: grapefruit drink, grapefruit juice | מיץ אשכוליות, אשכוליות
# hardware
paint: paint, wall paint | צבע, צבע קיר, צבע לקיר, סופרקריל
varnish: varnish, lacquer | לכה
paint_brush: paint brush, paintbrush | מברשת צבע, מכחול, מברשת
roller: roller, paint roller | רולר, גלילה
sandpaper: sandpaper, sand paper, emery paper | נייר זכוכית, ניירות זכוכית, נייר לטש, נייר שיוף, ניירות שיוף
screw: screw, screws | בורג, ברגים
nail: nails, nail | מסמר, מסמרים
wall_plug: wall plug, wall plugs, anchors, rawl plugs | דיבל, דיבלים
hammer: hammer | פטיש
screwdriver: screwdriver, screwdrivers | מברג, מברגים
drill: drill, power drill | מקדחה, מברגה
drill_bit: drill bit, drill bits | מקדח, מקדחים
pliers: pliers | פלייר, צבת
wrench: wrench, spanner | מפתח שוודי, מפתח ברגים
saw: saw | מסור
tape_measure: tape measure, measuring tape | מטר, סרט מדידה
masking_tape: masking tape, painters tape | מסקינטייפ, נייר דבק
duct_tape: duct tape, gaffer tape | גאפר, דאקט טייפ
electrical_tape: electrical tape, insulation tape | איזולירבנד, סרט בידוד
extension: extension cord, extension lead, extension cable | כבל מאריך, מאריך
power_strip: power strip | מפצל
plug: plug, socket | תקע, שקע
silicone: silicone, sealant | סיליקון
glue: glue, adhesive | דבק
super_glue<glue: super glue, superglue, krazy glue | דבק שלוש שניות, דבק 3 שניות, סופר גלו
ladder: ladder | סולם
gloves: gloves, work gloves | כפפות, כפפות עבודה
padlock: padlock, lock | מנעול
cement: cement | מלט, צמנט
plaster_wall: spackle, filler, wall filler | שפכטל
rope: rope, cord | חבל
hose: hose | צינור
light_bulb<bulb: led bulb, led | נורת לד, לד
key_ring: key, keys | מפתח, מפתחות
bulk_bag: big bag | ביג בג
# stationery and toys
pen: pen, pens, ballpoint | עט, עטים, עט כדורי
pencil: pencil, pencils | עיפרון, עפרונות, עפרון
marker: marker, markers | טוש, טושים, לורד
highlighter: highlighter, highlighters | מרקר, מרקרים, מדגש
notebook: notebook, notebooks, exercise book | מחברת, מחברות
notepad: notepad, pad | בלוק, פנקס
eraser: eraser, rubber | מחק, מחקים
sharpener: sharpener | מחדד, מחדדים
ruler: ruler | סרגל
scissors: scissors | מספריים
stapler: stapler | שדכן, מהדק
staples: staples | סיכות שדכן, סיכות הידוק
printer_paper: printer paper, copy paper, a4 paper | נייר מדפסת, נייר צילום, חבילת נייר
folder: folder, folders, binder, binders | קלסר, קלסרים, תיקייה, תיקיות
envelope: envelope, envelopes | מעטפה, מעטפות
sticky_notes: sticky notes, post it, post its | פתקיות, ממו, פתקיות דביקות
sticker: stickers, sticker | מדבקה, מדבקות
colored_pencils: coloured pencils, colored pencils, crayons | צבעי עיפרון, צבעים, פנדות
pencil_case: pencil case | קלמר
backpack: backpack, school bag, schoolbag | תיק, ילקוט, תיק גב
calculator: calculator | מחשבון
puzzle: puzzle, jigsaw | פאזל, פזל
lego: lego | לגו
doll: doll, dolls | בובה, בובות
ball: ball, balls | כדור, כדורים
board_game: board game | משחק קופסה
playing_cards: playing cards, deck of cards | קלפים, חפיסת קלפים
# kitchens
risotto: risotto | ריזוטו
moussaka: moussaka | מוסקה
tabbouleh: tabbouleh, tabouleh | טאבולה, טבולה
fattoush: fattoush | פאטוש, פטוש
carpaccio: carpaccio | קרפצ'יו
mozzarella_sticks: mozzarella sticks | מוצרלה סטיקס, מקלות מוצרלה
stuffed_peppers: stuffed peppers, stuffed pepper | פלפל ממולא, פלפלים ממולאים
peanut_butter: peanut butter | חמאת בוטנים
carrot_juice: carrot juice | מיץ גזר
tomato_juice: tomato juice | מיץ עגבניות
# cosmetics, clothes
perfume: perfume, fragrance, cologne | בושם, בשמים
lipstick: lipstick | ליפסטיק, שפתון, אודם
mascara: mascara | מסקרה
nail_polish: nail polish | לק, לקים
face_cream: face cream | קרם פנים
hair_mask: hair mask | מסכת שיער, מסכה לשיער
shirt: shirt, shirts, t shirt, tee | חולצה, חולצות, טי שירט
socks: socks, sock | גרביים, גרב
# pets
treats: treats, treat, dog treats, snacks, snack | חטיפים, חטיף
leash: leash, lead | רצועה
collar: collar | קולר
wet_food: wet food | מזון רטוב, שימורים
kibble: kibble, dry food | מזון יבש
lavender_plant: lavender | לבנדר
fern: fern, ferns | שרך, שרכים
ficus: ficus | פיקוס
newspaper: newspaper, newspapers | עיתון, עיתונים
`;

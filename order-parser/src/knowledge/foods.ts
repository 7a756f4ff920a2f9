// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set.

/**
 * What people call things to eat, in English and Hebrew. One line is one concept: `id<parent: english | hebrew`.
 * Spelling with or without vowel letters, plurals, gender and prefixes are handled by the code: list only what it cannot derive.
 */
export const FOODS = `
# pizza and toppings
pizza: pizza, pizzas, pie | פיצה, פיצות, פיצת, מגש, מגשים, מגשי, מגש פיצה, פיזה
hawaiian: hawaiian, hawaii pizza, hawaiian pizza | הוואי, הוואית, הוואיאנית
diavola: diavola, diavolo | דיאבולה
capricciosa: capricciosa | קפריצ'וזה
margherita<pizza: margherita, margarita, margerita, margarita pizza, marg, plain pizza | מרגריטה, מרגריטות, מרגרטה
pepperoni: pepperoni, peperoni, pepporoni, pep, salami pizza | פפרוני, פפרונ, פיפרוני
calzone: calzone | קלצונה
focaccia: focaccia, foccacia | פוקצ'ה, פוקאצ'ה, פוקצה
olive: olive, olives, black olives | זית, זיתים, זיתים שחורים
green_olive: green olives | זיתים ירוקים
mushroom: mushroom, mushrooms, shrooms, champignon, champignons | פטריה, פטריות, פיטריות, שמפיניון, פיטריה
onion: onion, onions | בצל, בצלים
red_onion: red onion, purple onion | בצל סגול, בצל אדום
fried_onion: fried onion, fried onions, crispy onion, caramelized onion | בצל מטוגן, בצל מקורמל
spring_onion: spring onion, scallion, green onion | בצל ירוק
dry_onion<onion: dry onion, yellow onion | בצל יבש
corn: corn, sweetcorn, sweet corn | תירס
tuna: tuna, canned tuna, tuna fish, tins of tuna | טונה, טונה בשמן, טונה במים
pineapple: pineapple | אננס
anchovy: anchovy, anchovies | אנשובי
jalapeno: jalapeno, jalapenos, jalepeno, halapeno | חלפיניו, חלפיניוס, ג'לפיניו, הלפיניו, חלפניו
extra_cheese: extra cheese, double cheese, more cheese, added cheese | תוספת גבינה, אקסטרה גבינה, גבינה כפולה, הרבה גבינה, עוד גבינה, גבינה אקסטרה, דאבל גבינה
bulgarian: bulgarian, bulgarian cheese | בולגרית, גבינה בולגרית
salami: salami | סלמי
ham: ham | חזיר, שינקן, האם
bacon: bacon | בייקון
sausage: sausage, sausages, hot dog, hotdog, hot dogs | נקניקיה, נקניקיות, נקניקייה, נקניק
pastrami: pastrami | פסטרמה
artichoke: artichoke, artichokes | ארטישוק
sun_dried_tomato: sun dried tomatoes, sundried tomatoes | עגבניות מיובשות
tomato_sauce: tomato sauce, red sauce, marinara | רוטב עגבניות, רוטב אדום
cream_sauce: cream sauce, alfredo, white sauce | רוטב שמנת, רוטב לבן, אלפרדו
rose_sauce: rose sauce, pink sauce | רוטב רוזה
pesto: pesto | פסטו
gluten_free: gluten free, gluten-free, no gluten, without gluten, gf, glutenfree | ללא גלוטן, בלי גלוטן
thin_crust: thin crust, thin dough, thin base | בצק דק
# vegetables, herbs
tomato: tomato, tomatoes, tomatos | עגבניה, עגבניות, עגבנייה, עגבנית
cherry_tomato: cherry tomatoes, cherry tomato | עגבניות שרי, שרי
cucumber: cucumber, cucumbers, cukes | מלפפון, מלפפונים
pepper: pepper, peppers, bell pepper, capsicum | פלפל, פלפלים, גמבה
potato: potato, potatoes, spuds | תפוח אדמה, תפוחי אדמה, תפוד, תפודים, תפו"א
sweet_potato: sweet potato, sweet potatoes, yam | בטטה, בטטות
carrot: carrot, carrots | גזר, גזרים
vegetable: vegetable, vegetables, veg, veggie, veggies | ירקות, ירק
lettuce: lettuce | חסה
cabbage: cabbage | כרוב
red_cabbage: red cabbage | כרוב אדום, כרוב סגול
eggplant: eggplant, aubergine, eggplants, fried eggplant | חציל, חצילים, חציל מטוגן
zucchini: zucchini, courgette | קישוא, קישואים, זוקיני
broccoli: broccoli | ברוקולי
cauliflower: cauliflower | כרובית
spinach: spinach | תרד
parsley: parsley | פטרוזיליה, פטרוזליה
cilantro: cilantro, coriander | כוסברה, כוסברא
dill: dill | שמיר
mint: mint | נענע
basil: basil | בזיליקום, בזיליקים, ריחן
garlic: garlic | שום
ginger: ginger | ג'ינג'ר, זנגביל
radish: radish | צנון, צנונית
beet: beet, beets, beetroot | סלק
avocado: avocado, avocados, avo | אבוקדו, אבוקדואים
greens: greens, leaves | ירק, עלים
sprouts: sprouts | נבטים
edamame: edamame | אדממה
# fruit
apple: apple, apples | תפוח, תפוחים, תפוחי עץ, תפוח עץ
pear: pear, pears | אגס, אגסים
banana: banana, bananas | בננה, בננות
orange: orange, oranges | תפוז, תפוזים
clementine: clementine, clementines, mandarin, tangerine | קלמנטינה, קלמנטינות, מנדרינה
lemon: lemon, lemons | לימון, לימונים
grape: grape, grapes | ענב, ענבים
watermelon: watermelon | אבטיח
melon: melon | מלון
strawberry: strawberry, strawberries | תות, תותים, תות שדה
mango: mango, mangos, mangoes | מנגו
peach: peach, peaches | אפרסק, אפרסקים
blueberry: blueberry, blueberries | אוכמניות, אוכמנית
raspberry: raspberry, raspberries | פטל
cherry: cherry, cherries | דובדבן, דובדבנים
passion_fruit: passion fruit, passionfruit | פסיפלורה
date_fruit: dates | תמר, תמרים
pomegranate: pomegranate | רימון, רימונים
coconut: coconut | קוקוס
# dairy, eggs
milk: milk | חלב
soy_milk: soy milk, soya milk, soy drink, soymilk | חלב סויה, משקה סויה
oat_milk: oat milk, oat drink | חלב שיבולת שועל, משקה שיבולת שועל, חלב שיבולת
almond_milk: almond milk | חלב שקדים, משקה שקדים
coconut_milk: coconut milk | חלב קוקוס
soy: soy, soya | סויה
oat: oat, oats, oatmeal | שיבולת שועל, קוואקר
almond: almond, almonds | שקד, שקדים
cheese: cheese, cheeses | גבינה, גבינות, גבינת
yellow_cheese: yellow cheese, gouda, sliced cheese | גבינה צהובה, גבינה צהובה פרוסה, גאודה, גבצ, גבינצ
white_cheese: white cheese | גבינה לבנה
rice_milk: rice milk, rice drink | חלב אורז, משקה אורז
goat_milk: goat milk, goat's milk | חלב עיזים
cottage: cottage cheese, cottage | קוטג', קוטג, גבינת קוטג', קוטגים, קוטג'ים
cream_cheese: cream cheese, philadelphia | גבינת שמנת, פילדלפיה, שמנת פילדלפיה
mozzarella: mozzarella, mozarella, mozz | מוצרלה
parmesan: parmesan, parmezan, parm, parmigiano | פרמזן, פרמז'ן
feta: feta | פטה
goat_cheese: goat cheese | גבינת עיזים
cheddar: cheddar | צ'דר
halloumi: halloumi | חלומי
butter: butter | חמאה
margarine: margarine | מרגרינה
yogurt: yogurt, yoghurt | יוגורט
cream: cream, sweet cream, whipping cream | שמנת, שמנת מתוקה
sour_cream: sour cream | שמנת חמוצה
whipped_cream: whipped cream | קצפת
egg: egg, eggs | ביצה, ביצים, ביצת
boiled_egg<egg: hard boiled egg, boiled egg, hard-boiled egg | ביצה קשה
fried_egg<egg: fried egg, sunny side up, sunny side egg | ביצת עין, ביצה עין
omelette<egg: omelette, omelet | חביתה, אומלט
eggs_tray<egg: egg carton, carton of eggs, tray of eggs, dozen eggs, box of eggs | תבנית ביצים, קרטון ביצים, מגש ביצים
# meat, fish
meat: meat, ground beef, minced meat, ground meat, minced beef | בשר, בשר טחון
beef<meat: beef | בקר, בשר בקר
chicken: chicken | עוף, פרגית, פרגיות
chicken_breast: chicken breast | חזה עוף
schnitzel: schnitzel, shnitzel, snitzel, breaded chicken | שניצל, שניצלים, שניצלון
chicken_wings: wings, chicken wings | כנפיים, כנפי עוף
nuggets: nuggets, chicken nuggets | נאגטס, נגיסים, נגיסי עוף
kebab: kebab, kabab, kebabs | קבב, קבאב
steak: steak, entrecote, sirloin | סטייק, אנטריקוט, סינטה
turkey: turkey | הודו
lamb: lamb | כבש, טלה
shawarma: shawarma, shwarma, shawerma, shawarmas | שווארמה, שוארמה, שוורמה
liver: liver | כבד
asado: asado, short ribs | אסאדו
salmon: salmon | סלמון, סלומון
shrimp: shrimp, shrimps, prawn, prawns | שרימפס, שרימפ, חסילון
crab: crab, surimi, kani | סורימי, קאני, סרטן, קני
fish: fish | דג, דגים
herring: herring | הרינג, דג מלוח
calamari: calamari, squid | קלמרי
eel: eel, unagi | צלופח, אונגי
tofu: tofu | טופו
seitan: seitan | סייטן
# burgers, sandwiches
burger: burger, burgers, hamburger, hamburgers | המבורגר, המבורגרים, בורגר, בורגרים, המבורגריה
cheeseburger: cheeseburger, cheese burger, cheeseburgers | צ'יזבורגר, צ'יז בורגר, צ'יזבורגרים
sandwich: sandwich, sandwiches, sub, sarnie | כריך, כריכים, סנדוויץ', סנדביץ', סנדוויצ'ים, כריכי
toast: toast, toastie | טוסט, טוסטים
wrap: wrap, wraps, tortilla | טורטיה, ראפ, טורטייה
baguette: baguette, baguettes | באגט, באגטים, בגט
bun: bun, buns, roll bun | לחמניה, לחמניות, לחמנייה, לחמניית
fries: fries, french fries, chips, frites | צ'יפס, ציפס, צ'יפסים, טוגנים
sweet_potato_fries: sweet potato fries | צ'יפס בטטה, בטטה צ'יפס, צ'יפס בטטות
onion_rings: onion rings, onion ring | טבעות בצל
ketchup: ketchup, catsup | קטשופ
mayo: mayo, mayonnaise, mayonaise | מיונז, מיו
mustard: mustard | חרדל
bbq: bbq, barbecue, bbq sauce, barbeque | ברביקיו, רוטב ברביקיו
aioli: aioli, garlic mayo | איולי, מיונז שום
thousand_island: thousand island | אלף האיים
pickles: pickle, pickles, pickled cucumbers, gherkin, gherkins, pickled vegetables | חמוצים, חמוץ, מלפפון חמוץ, מלפפונים חמוצים, מלפפון כבוש
# hummus, falafel
hummus: hummus, humus, houmous, hommus, chumus, humous | חומוס, חומס, חומוסים, חמוס
masabacha: masabacha, msabbaha, mesabacha, masabaha, msabaha | מסבחה, משבחה, מסאבחה
ful: fava beans, ful, fava, foul, fool | פול
chickpea: chickpeas, chick peas, garbanzo, whole chickpeas | גרגירים, גרגרים, גרגירי חומוס, גרגרי חומוס
falafel: falafel, felafel, falafels, falafal | פלאפל, פלאפלים, פלפאל
falafel_ball: falafel balls, balls | כדורי פלאפל, כדורים
sabich: sabich, sabih, sabikh, sabiche | סביח, סביחים, סאביח
shakshuka: shakshuka, shakshouka, shakshuka pan, shakshoka | שקשוקה, שקשוקות
tahini: tahini, tahina, techina, tehina, tchina | טחינה, טחינות
amba: amba, mango pickle | עמבה, אמבה
hot_sauce: hot sauce, harif, spicy sauce, schug, zhug, skhug, hot pepper sauce | חריף, סחוג, סחוק, רוטב חריף, פלפל חריף
hot_pepper: hot pepper, chili, chilli, chili pepper, hot peppers | צ'ילי, פלפל חריף, צילי
pita: pita, pitas, pitta, pita bread, pittas | פיתה, פיתות
lafa: lafa, laffa, laffah, lafas | לאפה, לאפות, לפה
olive_oil: olive oil | שמן זית
canola_oil: canola oil, sunflower oil, cooking oil, vegetable oil | שמן קנולה, שמן חמניות, שמן סויה, שמן לטיגון
lentils: lentils, lentil | עדשים
mujadara: mujadara, majadra | מג'דרה
labneh: labneh, labaneh, labane | לאבנה, גבינת לבנה
zaatar: zaatar, za'atar | זעתר
# salads, soups
salad: salad, salads | סלט, סלטים
israeli_salad<salad: israeli salad, chopped salad, vegetable salad, arab salad, veggie salad, garden salad | סלט ישראלי, סלט ירקות, סלט קצוץ, סלט ערבי, סלט קצוץ דק
greek_salad<salad: greek salad | סלט יווני, יוונית
caesar_salad<salad: caesar salad, ceasar salad, cesar salad, caesar, ceasar | סלט קיסר, קיסר
crouton: croutons, crouton | קרוטון, קרוטונים
dressing: dressing | רוטב, רוטב סלט
lentil_soup<soup: lentil soup | מרק עדשים
chicken_soup<soup: chicken soup | מרק עוף
soup: soup, soups | מרק, מרקים
coleslaw: coleslaw, cole slaw, slaw | קולסלאו
nuts: nuts, walnuts, walnut | אגוזים, אגוז, אגוזי מלך
peanut: peanut, peanuts | בוטן, בוטנים
pistachio: pistachio, pistachios | פיסטוק, פיסטוקים
hazelnut: hazelnut, hazelnuts | אגוזי לוז, לוז
sesame: sesame, sesame seeds | שומשום
# pasta, rice, asian, mexican
pasta: pasta, pastas, noodles pasta | פסטה, פסטות
penne: penne, pene | פנה
spaghetti: spaghetti, spagetti, spageti, spaghettis | ספגטי, ספגתי
fettuccine: fettuccine, fettuccini, fetuccini | פטוצ'יני, פטוצ'ינה
ravioli: ravioli | רביולי
gnocchi: gnocchi | ניוקי
lasagna: lasagna, lasagne | לזניה
rice: rice | אורז
noodles: noodles, noodle | נודלס, אטריות
sushi: sushi | סושי
roll: roll, rolls, maki | רול, רולים, מאקי, גליל
nigiri: nigiri | ניגירי
sashimi: sashimi | סשימי
tempura: tempura | טמפורה
inside_out: inside out, uramaki, i/o | אינסייד אאוט, אינסייד אווט, הפוך רול
california: california | קליפורניה
philadelphia_roll: philadelphia roll, philly roll | רול פילדלפיה, פילדלפיה רול
nori: nori, seaweed | נורי, אצות, אצה
wasabi: wasabi | ווסאבי, וואסאבי
soy_sauce: soy sauce, soya sauce, shoyu | רוטב סויה, סויה
teriyaki: teriyaki | טריאקי, טריאקי
spicy_mayo: spicy mayo | ספייסי מיונז, מיונז חריף, ספייסי מיו
gyoza: gyoza, dumplings, dumpling | גיוזה, כיסון, כיסונים, דאמפלינג
spring_roll: spring roll, spring rolls, egg roll, egg rolls | אגרול, ספרינג רול, אגרולים
pad_thai: pad thai, padthai | פאד תאי, פד תאי
miso: miso, miso soup | מיסו, מרק מיסו
ramen: ramen | ראמן
poke: poke, poke bowl | פוקי, פוקה
taco: taco, tacos | טאקו
burrito: burrito, burritos | בוריטו
quesadilla: quesadilla | קסדייה
nachos: nachos | נאצ'וס
guacamole: guacamole, guac | גוואקמולי, גואקמולי
curry: curry | קארי
# bread, pastry, dessert
bread: bread, loaf of bread, loaf | לחם, לחמים, כיכר לחם, ככר לחם
garlic_bread: garlic bread, garlicbread | לחם שום, לחם-שום
white_bread<bread: white bread, bread white | לחם לבן
whole_bread<bread: whole wheat bread, wholemeal bread, whole grain bread, brown bread | לחם מלא, לחם חיטה מלאה, לחם מחיטה מלאה, לחם קמח מלא
rye_bread<bread: rye bread | לחם שיפון
sourdough<bread: sourdough, sourdough bread | מחמצת, לחם מחמצת
rye: rye | שיפון
spelt: spelt | כוסמין
whole_wheat: whole wheat, wholewheat, wholemeal, whole grain, full wheat | חיטה מלאה, מחיטה מלאה, קמח מלא, מקמח מלא
challah: challah, challa, halla, chalah, hala, challot, challahs | חלה, חלות, חלה לשבת
croissant: croissant, croissants, crossaint, croisant | קרואסון, קרואסונים, קורסון, קרואסאן
danish: danish | דניש
rugelach: rugelach, rugalach | רוגלך, רוגלעך, רוגלכים
bourekas: bourekas, burekas, boureka, borekas, bureka | בורקס, בורקסים
cinnamon_roll: cinnamon roll, cinnamon rolls, cinnabon, cinnamon bun | שבלול קינמון, סינבון, שבלולי קינמון, שושנת קינמון
cinnamon: cinnamon | קינמון
muffin: muffin, muffins | מאפין, מאפינס
cupcake: cupcake, cupcakes | קאפקייק, קאפקייקס
donut: donut, donuts, doughnut, doughnuts, sufganiya | סופגניה, סופגניות, סופגנייה, דונאט, דונאטס
bagel: bagel, bagels | בייגל, בייגלים, בייגלה
pretzel: pretzel, pretzels | בייגלה, פרצל
cookie: cookie, cookies, biscuit, biscuits | עוגיה, עוגיות, עוגייה, ביסקוויט, קוקיז
cake: cake, cakes | עוגה, עוגות, עוגת
cheesecake: cheesecake, cheese cake | עוגת גבינה, צ'יזקייק
chocolate_cake: chocolate cake | עוגת שוקולד
carrot_cake: carrot cake | עוגת גזר
brownie: brownie, brownies | בראוני, בראוניז, בראונ
pie_tart: tart, tartlet, quiche | טארט, קיש, פאי
babka: babka, krantz, yeast cake, babkas | בבקה, קראנץ, קרנץ, עוגת שמרים, עוגת קראנץ
tiramisu: tiramisu, tiramissu, tirimisu | טירמיסו, טיראמיסו
ice_cream: ice cream, icecream, gelato, ice creams | גלידה, גלידות, גלידת
sorbet: sorbet | סורבה
scoop: scoop, scoops | כדור, כדורי
waffle: waffle, waffles | וופל, וופלים, ופל
pancake: pancake, pancakes | פנקייק, פנקייקים
crepe: crepe, crepes | קרפ
souffle: souffle, lava cake, molten cake | סופלה
knafeh: knafeh, kunafa, knafe | כנאפה
baklava: baklava | בקלאווה
malabi: malabi | מלבי
halva: halva, halvah | חלווה, חלבה
chocolate: chocolate, choc, choco, choccy | שוקולד, שוקולדים, שוקו
milk_chocolate: milk chocolate, chocolate bar, milk chocolate bar, choc bar, bar of chocolate | שוקולד חלב, חפיסת שוקולד, טבלת שוקולד, שוקולד פרה
dark_chocolate: dark chocolate | שוקולד מריר
white_chocolate: white chocolate | שוקולד לבן
chocolate_box: chocolate box, box of chocolates, box of chocolate, chocolates, pralines, bonbonniere, choc box | מארז שוקולד, קופסת שוקולד, קופסת שוקולדים, בונבוניירה, פרלינים, מארז שוקולדים
vanilla: vanilla, vanila | וניל, ונילה
caramel: caramel, toffee | קרמל, טופי
nutella: nutella, chocolate spread | נוטלה, ממרח שוקולד
jam: jam | ריבה
honey: honey | דבש
maple: maple, maple syrup, syrup | מייפל, סירופ מייפל, סירופ
oreo: oreo | אוראו
candy: candy, candies, sweets | סוכריה, סוכריות, ממתק, ממתקים
gum: gum, chewing gum | מסטיק, מסטיקים
popcorn: popcorn | פופקורן
# pantry, snacks
sugar: sugar | סוכר
brown_sugar: brown sugar | סוכר חום
salt: salt | מלח
black_pepper: black pepper | פלפל שחור
flour: flour | קמח
oil: oil | שמן
vinegar: vinegar | חומץ
beans: beans | שעועית
canned: canned, tinned | שימורים, בקופסה, משומר
cereal: cereal | דגני בוקר
cornflakes<cereal: cornflakes, corn flakes | קורנפלקס
granola: granola, muesli | גרנולה, מוזלי
couscous: couscous | קוסקוס
bamba: bamba, peanut puffs, bambas | במבה, במבות
bisli: bisli | ביסלי
doritos: doritos | דוריטוס
crisps: potato chips, chips, crisps, lays | תפוצ'יפס, תפוציפס, צ'יפס, תפוצ'יפסים
pringles: pringles | פרינגלס
crackers: crackers, cracker | קרקר, קרקרים
rice_cakes: rice cakes | פריכיות, פריכיות אורז
wafers: wafers, wafer | ופלים, וופלים, ופל
spice_mix: spice, spices | תבלין, תבלינים
paprika: paprika | פפריקה
tomato_paste: tomato paste | רסק עגבניות
minestrone: minestrone | מינסטרונה
bruschetta: bruschetta, bruschettas | ברוסקטה, ברוסקטות
shishlik: shishlik, skewers | שישליק, שיפודים, שיפודי
baba_ganoush: baba ganoush, baba ganush | באבא גנוש, באבאגנוש
frozen_pizza: frozen pizza | פיצה קפואה
sauce: sauce, sauces | רוטב, רטבים, רוטבים
`;

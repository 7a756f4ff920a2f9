// Source: written for this project by its authors, from how people order in Hebrew and English; taken from no data set. Brand names are facts of the trade.

/** What people call things to drink, to keep at home, to give and to take care with. Same line format as the foods. */
export const DRINKS = `
cola<soft_drink: coke, coca cola, cola, coca-cola, cokes, coca, colas | קולה, קוקה קולה, קוקה-קולה, קוקה, קולות
cola_zero<soft_drink: coke zero, cola zero, zero, coca cola zero, zero coke, coke 0, cola 0, coca zero, zero cola, no sugar coke | קולה זירו, זירו, קולה 0, קוקה קולה זירו, קוקה זירו, קולה ללא סוכר, זירו קולה
diet_cola<soft_drink: diet coke, diet cola, diet, coke light, cola light, coke diet | דיאט קולה, קולה דיאט, דיאט, דיאט קוקה קולה, קולה דיאטטית, קוקה קולה דיאט
sprite<soft_drink: sprite, sprites | ספרייט, ספריט
seven_up<soft_drink: 7up, seven up, 7 up | סבן אפ
fanta<soft_drink: fanta | פנטה, פאנטה
pepsi<soft_drink: pepsi | פפסי
soft_drink: soft drink, soda pop, pop, soft drinks, drink, drinks, beverage, something to drink | שתייה, שתיה, משקה, שתייה קלה, משקאות, משהו לשתות, משהו קר לשתות
fuzetea: fuzetea, fuze tea, ice tea, iced tea, nestea | פיוז טי, אייס טי, תה קר, נסטי, תה אפרסק, פיוזטי
lemonade: lemonade, limonana, lemonades | לימונדה, לימונדות, לימונענע, לימונדת
orange_juice<juice: orange juice, oj | מיץ תפוזים
grape_juice<juice: grape juice | מיץ ענבים, תירוש
apple_juice<juice: apple juice | מיץ תפוחים
juice: juice, juices | מיץ, מיצים
smoothie: smoothie, shake, milkshake, milk shake | שייק, מילקשייק, סמוטי
water: water, waters, still water, mineral water, bottled water, neviot, water bottle, bottle of water | מים, מים מינרליים, מינרלים, נביעות, מי עדן, בקבוק מים, מים מינרלים, בקבוקי מים
sparkling_water: soda, sparkling water, soda water, club soda, seltzer, san pellegrino | סודה, מים מוגזים, מי סודה
water_six: six pack water, six pack of water, water six pack, 6 pack water, pack of water, six-pack of water, 6 pack of water, waters six pack | שישיית מים, שישיית מים מינרליים, שישייה מים, שישיה מים, שישית מים, שישיות מים
coffee: coffee, coffees | קפה, קפוא
turkish_coffee<coffee: turkish coffee, black coffee, botz, mud coffee, ground coffee | קפה טורקי, קפה שחור, קפה בוץ
instant_coffee<coffee: instant coffee, nescafe, instant | קפה נמס, נס קפה, נמס, נסקפה
espresso<coffee: espresso, expresso, espressos, short espresso | אספרסו, אקספרסו, אספרסו קצר, קפה קצר
cappuccino<coffee: cappuccino, capuccino, capucino, cappucino | קפוצ'ינו, קפוצינו, הפוך, קפה הפוך
latte<coffee: latte, caffe latte | לאטה, לטה
americano<coffee: americano, long black | אמריקנו
macchiato<coffee: macchiato | מקיאטו
iced_coffee<coffee: iced coffee, ice coffee, cold coffee, frappe | אייס קפה, קפה קר, אייס, קפה קר
tea: tea, teas | תה
hot_chocolate: hot chocolate, cocoa, hot cocoa | שוקו חם, שוקו
chocolate_milk: chocolate milk | שוקו
beer: beer, beers, lager, brew | בירה, בירות
goldstar<beer: goldstar, gold star, goldstars | גולדסטאר, גולדסטר, גולד סטאר
heineken<beer: heineken | הייניקן
maccabi<beer: maccabi beer | מכבי
carlsberg<beer: carlsberg, tuborg | קרלסברג, טובורג
weihenstephan<beer: weihenstephan, weihen | ויינשטפן, וינשטפן
paulaner<beer: paulaner | פאולנר
guinness<beer: guinness | גינס
stella<beer: stella, stella artois | סטלה
alexander<beer: alexander beer | בירה אלכסנדר
leffe<beer: leffe | לף
hoegaarden<beer: hoegaarden | הוגרדן
budweiser<beer: budweiser, bud | באדוויזר
asahi<beer: asahi | אסאהי
sapporo<beer: sapporo | ספורו
kirin<beer: kirin | קירין
heineken<beer: heineken | הייניקן, היינקן
carlsberg<beer: carlsberg | קרלסברג
tuborg<beer: tuborg | טובורג
maccabi_beer<beer: maccabi | מכבי
corona<beer: corona | קורונה
stella<beer: stella, stella artois | סטלה
corona<beer: corona | קורונה
malt: black beer, malt, malt beer, nesher malt, malta, dark malt | בירה שחורה, בירות שחורות, מאלט, נשר מאלט
wine: wine | יין
red_wine<wine: red wine | יין אדום
white_wine<wine: white wine | יין לבן
arak: arak | ערק
vodka: vodka | וודקה
whisky: whisky, whiskey | וויסקי, ויסקי
energy_drink: energy drink | משקה אנרגיה
red_bull<energy_drink: red bull, redbull | רד בול, רדבול
xl_energy<energy_drink: xl energy | אקסל
bag_of_ice: bag of ice, ice | קרח, שקית קרח
`;

export const SHOP = `
# household
toilet_paper: toilet paper, loo roll, tp, toilet rolls, toilet roll, bathroom tissue | נייר טואלט, ניר טואלט, טישו טואלט, גלילי נייר טואלט
paper_towel: paper towel, paper towels, kitchen roll, kitchen paper | מגבות נייר, נייר סופג, מגבת נייר
tissues: tissues, kleenex, tissue | טישו, טישיו, ממחטות, קלינקס
wipes: wipes, wet wipes, baby wipes, wet tissues | מגבונים, מגבונים לחים, מגבון, טישו לח, טישו לחים, ממחטות לחות
dish_soap: dish soap, dishwashing liquid, fairy, dish liquid, washing up liquid, dish detergent, dish washing liquid | סבון כלים, נוזל כלים, פיירי, סבון לכלים, פיירי לכלים, נוזל לכלים, סבון לשטיפת כלים
soap: soap, hand soap | סבון, אל סבון, סבון ידיים
laundry: laundry detergent, washing powder, detergent, laundry powder | חומר כביסה, נוזל כביסה, אבקת כביסה, ג'ל כביסה, נוזל כביסה
softener: fabric softener, softener | מרכך כביסה, מרכך
bleach: bleach | אקונומיקה
floor_cleaner: floor cleaner | נוזל רצפות, נוזל לרצפה
trash_bags: trash bags, garbage bags, bin bags, bin liners | שקיות אשפה, שקיות זבל
foil: foil, aluminium foil, aluminum foil, tin foil | נייר כסף, רדיד אלומיניום, נייר אלומיניום
cling_film: cling film, plastic wrap | ניילון נצמד
baking_paper: baking paper, parchment | נייר אפייה
battery: battery, batteries | סוללה, סוללות, בטריה, בטריות
aa: aa, double a | aa, אצבע
aaa: aaa, triple a | aaa
bulb: light bulb, bulb, bulbs, lightbulb | נורה, נורות, מנורה
candle: candle, candles | נר, נרות
matches: matches | גפרורים
lighter: lighter | מצית
cigarettes: cigarettes, cigarette, smokes | סיגריות, סיגריה
marlboro<cigarettes: marlboro | מרלבורו, סיגריות מרלבורו
winston<cigarettes: winston | ווינסטון
camel<cigarettes: camel | קאמל
disposable: disposable plates, disposable cups, paper plates | צלחות חד פעמיות, חד פעמי, כוסות חד פעמיות
sponge: sponge, sponges | ספוג, ספוגים, סקוטש
# pharmacy, care, baby
paracetamol: paracetamol, acetaminophen, tylenol, acamol, panadol | אקמול, פרצטמול, דקסמול, אקמולים
ibuprofen: ibuprofen, advil, nurofen | איבופרופן, אדוויל, נורופן
dipyrone: optalgin, dipyrone | אופטלגין
aspirin: aspirin | אספירין
painkiller: painkillers, painkiller, pain relief | משכך כאבים, משככי כאבים
vitamin: vitamin, vitamins | ויטמין, ויטמינים
vitamin_c: vitamin c | ויטמין c, ויטמין סי
vitamin_d: vitamin d | ויטמין d, ויטמין די
bandage: bandage, bandages, gauze | תחבושת, תחבושות, גזה
plaster: plaster, plasters, band aid, band aids, bandaids, band-aid | פלסטר, פלסטרים
thermometer: thermometer | מדחום, מד חום
mask: mask, masks, face mask | מסכה, מסכות, מסיכה
sunscreen: sunscreen, sun cream, sunblock, suncream, sun screen | קרם הגנה, קרם שיזוף
moisturizer: moisturizer, moisturiser, moisturizing cream, lotion, body lotion | קרם לחות, קרם גוף
hand_cream: hand cream | קרם ידיים
shampoo: shampoo, shampoos | שמפו
conditioner: conditioner | מרכך שיער, מרכך לשיער
body_wash: body wash, shower gel | סבון גוף, ג'ל רחצה, תחליב רחצה
toothpaste: toothpaste, tooth paste | משחת שיניים
toothbrush: toothbrush, toothbrushes, tooth brush | מברשת שיניים, מברשות שיניים
mouthwash: mouthwash | מי פה, שטיפת פה
floss: dental floss, floss | חוט דנטלי
deodorant: deodorant | דאודורנט, דיאודורנט
razor: razor, razors, razor blades | סכין גילוח, סכיני גילוח
pads: pads, sanitary pads | תחבושות היגייניות, פדים
adult_diaper: adult diapers, adult diaper, incontinence pads | חיתולים למבוגרים, חיתולי מבוגרים, תחתונים סופגים
tablecloth: tablecloth, tablecloths, table cover | מפת שולחן, מפות שולחן, מפה, מפות
napkins: napkins, paper napkins | מפיות, מפיות נייר, מפית
dishwasher_tablets: dishwasher tablets, dishwasher tabs | טבליות למדיח, קפסולות למדיח
shaving_foam: shaving foam, shaving cream | קצף גילוח
tampons: tampons, tampon | טמפונים, טמפון
condoms: condoms, condom, durex | קונדום, קונדומים
pregnancy_test: pregnancy test | בדיקת הריון
covid_test: covid test, antigen test, home test | בדיקת קורונה, בדיקה ביתית, בדיקת אנטיגן
diaper: diaper, diapers, nappy, nappies | חיתול, חיתולים, חיתולי, טיטול, טיטולים, טיטולי
pampers<diaper: pampers | פמפרס
huggies<diaper: huggies | האגיס, הגיס
formula: baby formula, formula, infant formula | תמ"ל, פורמולה, תחליף חלב
materna<formula: materna | מטרנה
similac<formula: similac | סימילאק
pacifier: pacifier, dummy | מוצץ, מוצצים
baby_food: baby food | מזון תינוקות, גרבר
nose_drops: nasal spray, nose spray, nose drops | תרסיס לאף, טיפות אף, ספריי לאף
eye_drops: eye drops | טיפות עיניים
cough_syrup: cough syrup, cough medicine | סירופ לשיעול, סירופ שיעול
lozenges: lozenges, throat lozenges | לכסניות, סוכריות גרון
antiseptic: antiseptic, disinfectant, alcohol gel, hand sanitizer, sanitizer | אלכוג'ל, חומר חיטוי, ג'ל חיטוי
tablets: tablets, pills, tabs, caplets, capsules | כדורים, טבליות, קפליות, גלולות
cream_skin: ointment, cream | משחה, קרם
charcoal: charcoal, coal, coals | פחם, פחמים
# pets
dog_food: dog food | אוכל לכלבים, מזון כלבים, דוגלי
cat_food: cat food | אוכל לחתולים, מזון חתולים
cat_litter: cat litter, litter | חול לחתולים, חול חתולים
# flowers and gifts
bouquet: bouquet, bunch of flowers, bouquets, flower bouquet, arrangement | זר, זרים, זר פרחים, סידור, סידור פרחים, זרי
flower: flower, flowers | פרח, פרחים
rose: rose, roses | ורד, ורדים, שושנה, שושנים
sunflower: sunflower, sunflowers | חמניה, חמניות, חמנית, חמנייה
tulip: tulip, tulips | טוליפ, טוליפים, צבעוני, צבעונים
orchid: orchid, orchids, orchid plant | סחלב, סחלבים, אורכידאה
lily: lily, lilies, lillies | שושן צחור, ליליות, ליליום, לילי, שושן, שושנים, חבצלת
gypsophila: gypsophila, baby's breath, babys breath | גיבסנית, גיפסנית, גבסנית
gerbera: gerbera, gerberas | גרברה, גרברות
peony: peony, peonies | אדמונית, אדמוניות
carnation: carnation, carnations | ציפורן, ציפורנים
hydrangea: hydrangea, hydrangeas | הידראנגאה, הורטנזיה
chrysanthemum: chrysanthemum, chrysanthemums | חרצית, חרציות
lisianthus: lisianthus | ליזיאנטוס
anemone: anemone, anemones | כלנית, כלניות
succulent: succulent, succulents | סוקולנט, סוקולנטים
cactus: cactus, cacti | קקטוס, קקטוסים
plant: plant, plants, potted plant, house plant, pot plant | עציץ, עציצים, צמח
vase: vase, vases | אגרטל, אגרטלים, ואזה, כד
greeting_card: greeting card, gift card note, card, note card, cards | כרטיס ברכה, כרטיס, ברכה, כרטיסי ברכה
balloon: balloon, balloons, helium balloon, baloons | בלון, בלונים, בלון הליום
gladiolus: gladiolus, gladioli, gladiolas | סייפן, סייפנים
iris: iris, irises | אירוס, אירוסים, איריס, איריסים
daisy: daisy, daisies | מרגנית, חיננית, חינניות
freesia: freesia, freesias | פרזיה, פרזיות
ranunculus: ranunculus, buttercups | נורית, נוריות
cyclamen: cyclamen | רקפת, רקפות
narcissus: narcissus, daffodil, daffodils | נרקיס, נרקיסים
anthurium: anthurium, anthuriums | אנתוריום, אנטוריום
bonsai: bonsai, bonsai tree | בונסאי, עץ בונסאי
dried_flowers: dried flowers | פרחים מיובשים
fake_flowers: artificial flowers, silk flowers, plastic flowers | פרחים מלאכותיים, פרחי משי
fruit_basket: fruit basket, basket of fruit | סלסלת פירות, מגש פירות
teddy: teddy, teddy bear | דובי, בובה
wreath: wreath | זר אבל
gift_wrap: gift wrap, gift wrapping, gift wrapped, giftwrap, giftwrapped, wrapped as a gift | אריזת מתנה, אריזת שי, עטיפת מתנה, עטוף למתנה, עטוף, עטופה, עטופים, ארוז למתנה
`;

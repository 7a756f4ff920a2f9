/** What customers and shops write, the most usual first; `{n}` words more are made up. */
export const hebrew =
  "שלום אפשר להזמין תודה בבקשה פיצה משלוח כמה עולה אני רוצה עם בלי גדולה קטנה זיתים גבינה פטריות בצל עגבניות היום מחר בערב בצהריים שעה רחוב דירה קומה כתובת מתי מגיע הגיע עדיין מחכים שליח טלפון ביט מזומן אשראי חשבונית קולה זירו סודה מים לחם שום סלט קיסר יווני טונה ביצה רוטב חריף מתוק ילדים יום הולדת מגש מגשים משפחתית אישית בצק דק עבה טבעוני ללא גלוטן אלרגיה אגוזים שומשום להוסיף להוריד לשנות לבטל הזמנה ההזמנה קיבלתי חסר טעים מצוין אחלה סבבה נכון לא כן עוד אחד שתיים שלוש ארבע חמש מרגריטה פפרוני טירמיסו לימונדה שקשוקה תפריט פתוח סגור שבת חג".split(
    " ",
  );
export const english =
  "hi hello can i order please thanks pizza delivery how much is the a with without large small olives cheese mushrooms onion tomatoes today tomorrow tonight noon at street apartment floor address when arriving arrived still waiting courier phone cash card invoice coke zero water garlic bread caesar salad tuna egg sauce spicy sweet kids birthday tray family personal thin thick dough vegan gluten free allergy nuts sesame add remove change cancel my got missing tasty great perfect yes no one more two three four margherita pepperoni tiramisu lemonade menu open closed weekend".split(
    " ",
  );
/** Letters in front of every third Hebrew word. */
export const prefixes = ["ה", "ב", "ו", "ל", "ש", "מ", "כ", "וה", "שה", "כשה"];
/** In one sentence of 5,000. */
export const rare = ["כמהין", "truffle"];

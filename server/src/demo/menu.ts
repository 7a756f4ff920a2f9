import type { LocalText } from "@croozer/contracts/basics";

/** The menu of the demo pizzeria. Prices in agorot; pictures are files in `pictures/`. */

type DemoOption = { name: LocalText; priceDeltaMinor: number };
export type DemoGroup = {
  name: LocalText;
  kind: "single" | "multi";
  required: boolean;
  max?: number;
  /** Index of the option that is meant when nothing is said. */
  defaultOption?: number;
  options: DemoOption[];
};
export type DemoProduct = {
  name: LocalText;
  description?: LocalText;
  priceMinor: number;
  picture: string;
  groups?: (keyof typeof demoGroups)[];
  ingredients?: (keyof typeof ingredientNames)[];
  halves?: true;
};
export type DemoCategory = { name: LocalText; products: DemoProduct[] };

const text = (he: string, en: string): LocalText => ({ he, en });
const option = (he: string, en: string, priceDeltaMinor = 0): DemoOption => ({ name: text(he, en), priceDeltaMinor });

export const ingredientNames = {
  tomatoSauce: text("רוטב עגבניות", "Tomato sauce"),
  cream: text("רוטב שמנת", "Cream sauce"),
  mozzarella: text("מוצרלה", "Mozzarella"),
  parmesan: text("פרמזן", "Parmesan"),
  gorgonzola: text("גורגונזולה", "Gorgonzola"),
  ricotta: text("ריקוטה", "Ricotta"),
  goatCheese: text("גבינת עיזים", "Goat cheese"),
  feta: text("פטה", "Feta"),
  basil: text("בזיליקום", "Basil"),
  oregano: text("אורגנו", "Oregano"),
  sage: text("מרווה", "Sage"),
  pepperoni: text("פפרוני", "Pepperoni"),
  mushrooms: text("פטריות", "Mushrooms"),
  truffle: text("שמן כמהין", "Truffle oil"),
  olives: text("זיתים", "Olives"),
  tomatoes: text("עגבניות", "Tomatoes"),
  cucumber: text("מלפפון", "Cucumber"),
  onion: text("בצל סגול", "Red onion"),
  peppers: text("פלפלים", "Peppers"),
  tuna: text("טונה", "Tuna"),
  corn: text("תירס", "Corn"),
  sweetPotato: text("בטטה", "Sweet potato"),
  spinach: text("תרד", "Spinach"),
  egg: text("ביצה", "Egg"),
  jalapeno: text("חלפיניו", "Jalapeño"),
  chilli: text("צ'ילי", "Chilli"),
  lettuce: text("חסה", "Lettuce"),
  croutons: text("קרוטונים", "Croutons"),
  garlic: text("שום", "Garlic"),
  pesto: text("פסטו", "Pesto"),
} satisfies Record<string, LocalText>;

export const demoGroups = {
  size: {
    name: text("גודל", "Size"),
    kind: "single",
    required: true,
    options: [option("אישית", "Personal"), option("גדולה", "Large", 2000), option("משפחתית", "Family", 3500)],
  },
  crust: {
    name: text("בצק", "Crust"),
    kind: "single",
    required: false,
    defaultOption: 0,
    options: [
      option("רגיל", "Regular"),
      option("דק", "Thin"),
      option("מקמח מלא", "Whole wheat", 500),
      option("ללא גלוטן", "Gluten free", 1200),
    ],
  },
  toppings: {
    name: text("תוספות", "Toppings"),
    kind: "multi",
    required: false,
    max: 8,
    options: [
      option("זיתים", "Olives", 600),
      option("פטריות", "Mushrooms", 600),
      option("בצל", "Onion", 500),
      option("עגבניות", "Tomatoes", 500),
      option("תירס", "Corn", 500),
      option("פלפל חריף", "Hot pepper", 500),
      option("בטטה", "Sweet potato", 700),
      option("ביצה", "Egg", 700),
      option("טונה", "Tuna", 800),
      option("גבינה בולגרית", "Bulgarian cheese", 800),
      option("תוספת גבינה", "Extra cheese", 800),
      option("אנשובי", "Anchovies", 900),
      option("פפרוני", "Pepperoni", 1000),
    ],
  },
  pastaShape: {
    name: text("סוג פסטה", "Pasta shape"),
    kind: "single",
    required: false,
    defaultOption: 0,
    options: [
      option("פנה", "Penne"),
      option("ספגטי", "Spaghetti"),
      option("פטוצ'יני", "Fettuccine"),
      option("ללא גלוטן", "Gluten free", 800),
    ],
  },
  saladExtras: {
    name: text("תוספות לסלט", "Salad extras"),
    kind: "multi",
    required: false,
    max: 3,
    options: [option("טונה", "Tuna", 1000), option("ביצה קשה", "Boiled egg", 600), option("אבוקדו", "Avocado", 900)],
  },
  drinkSize: {
    name: text("גודל שתייה", "Drink size"),
    kind: "single",
    required: false,
    defaultOption: 0,
    options: [option("פחית", "Can"), option("בקבוק 1.5 ליטר", "Bottle 1.5L", 700)],
  },
  serving: {
    name: text("הגשה", "Serving"),
    kind: "single",
    required: false,
    defaultOption: 0,
    options: [option("כוס", "Glass"), option("קנקן", "Jug", 1800)],
  },
} satisfies Record<string, DemoGroup>;

const pizza = { groups: ["size", "crust", "toppings"], halves: true } satisfies Partial<DemoProduct>;
const pasta = { groups: ["pastaShape"] } satisfies Partial<DemoProduct>;
const soda = { groups: ["drinkSize"], priceMinor: 1000 } satisfies Partial<DemoProduct>;

export const demoMenu: DemoCategory[] = [
  {
    name: text("פיצות", "Pizzas"),
    products: [
      {
        ...pizza,
        name: text("מרגריטה", "Margherita"),
        description: text(
          "רוטב עגבניות סן מרצאנו, מוצרלה פרסקה, זיתים ובזיליקום",
          "San Marzano tomato, fresh mozzarella, olives and basil",
        ),
        priceMinor: 4800,
        picture: "margherita",
        ingredients: ["tomatoSauce", "mozzarella", "olives", "basil"],
      },
      {
        ...pizza,
        name: text("פפרוני", "Pepperoni"),
        description: text("פפרוני פריך על רוטב עגבניות ומוצרלה", "Crisp pepperoni over tomato and mozzarella"),
        priceMinor: 5600,
        picture: "pepperoni",
        ingredients: ["tomatoSauce", "mozzarella", "pepperoni", "basil"],
      },
      {
        ...pizza,
        name: text("ארבע גבינות", "Four Cheese"),
        description: text(
          "מוצרלה, גורגונזולה, פרמזן וגבינת עיזים",
          "Mozzarella, gorgonzola, parmesan and goat cheese, no tomato",
        ),
        priceMinor: 5800,
        picture: "four-cheese",
        ingredients: ["mozzarella", "gorgonzola", "parmesan", "goatCheese"],
      },
      {
        ...pizza,
        name: text("פטריות וכמהין", "Mushroom & Truffle"),
        description: text("שמנת, פטריות יער ושמן כמהין", "Cream, forest mushrooms and truffle oil"),
        priceMinor: 6200,
        picture: "mushroom-truffle",
        ingredients: ["cream", "mozzarella", "mushrooms", "truffle"],
      },
      {
        ...pizza,
        name: text("ים תיכונית", "Mediterranean"),
        description: text("זיתי קלמטה, עגבניות שרי ואורגנו", "Kalamata olives, cherry tomatoes and oregano"),
        priceMinor: 5400,
        picture: "olives-tomato",
        ingredients: ["tomatoSauce", "mozzarella", "olives", "tomatoes", "oregano"],
      },
      {
        ...pizza,
        name: text("ירקות הגינה", "Garden Vegetables"),
        description: text("פטריות, פלפלים, זיתים ובצל סגול", "Mushrooms, peppers, olives and red onion"),
        priceMinor: 5600,
        picture: "garden",
        ingredients: ["tomatoSauce", "mozzarella", "mushrooms", "peppers", "olives", "onion"],
      },
      {
        ...pizza,
        name: text("שקשוקה", "Shakshuka"),
        description: text("עגבניות חריפות, פטה וביצה באמצע", "Spiced tomato, feta and an egg in the middle"),
        priceMinor: 5600,
        picture: "shakshuka",
        ingredients: ["tomatoSauce", "egg", "feta", "peppers", "chilli"],
      },
      {
        ...pizza,
        name: text("טונה ובצל", "Tuna & Onion"),
        description: text("טונה, בצל סגול ותירס", "Tuna, red onion and sweet corn"),
        priceMinor: 5800,
        picture: "tuna-onion",
        ingredients: ["tomatoSauce", "mozzarella", "tuna", "onion", "corn"],
      },
      {
        ...pizza,
        name: text("בטטה ופטה", "Sweet Potato & Feta"),
        description: text("בטטה צלויה, פטה ומרווה", "Roasted sweet potato, feta and sage"),
        priceMinor: 5800,
        picture: "sweet-potato-feta",
        ingredients: ["tomatoSauce", "mozzarella", "sweetPotato", "feta", "sage"],
      },
      {
        ...pizza,
        name: text("ביאנקה", "Bianca"),
        description: text("פיצה לבנה עם תרד וריקוטה", "A white pizza with spinach and ricotta"),
        priceMinor: 5400,
        picture: "bianca",
        ingredients: ["cream", "mozzarella", "spinach", "ricotta"],
      },
      {
        ...pizza,
        name: text("דיאבולה", "Diavola"),
        description: text("חריפה: חלפיניו, צ'ילי ובצל סגול", "Hot: jalapeño, chilli and red onion"),
        priceMinor: 5600,
        picture: "diavola",
        ingredients: ["tomatoSauce", "mozzarella", "jalapeno", "chilli", "onion"],
      },
    ],
  },
  {
    name: text("ראשונות", "Starters"),
    products: [
      {
        name: text("לחם שום", "Garlic Bread"),
        description: text("חמאת שום ופטרוזיליה, ארבע פרוסות", "Garlic butter and parsley, four slices"),
        priceMinor: 2200,
        picture: "garlic-bread",
      },
      {
        name: text("פוקצ'ה", "Focaccia"),
        description: text("שמן זית, רוזמרין ומלח גס", "Olive oil, rosemary and coarse salt"),
        priceMinor: 2600,
        picture: "focaccia",
      },
      {
        name: text("אצבעות מוצרלה", "Mozzarella Sticks"),
        description: text("שש אצבעות עם רוטב עגבניות", "Six of them, with tomato dip"),
        priceMinor: 3400,
        picture: "mozzarella-sticks",
      },
      { name: text("טבעות בצל", "Onion Rings"), priceMinor: 2600, picture: "onion-rings" },
      { name: text("צ'יפס", "French Fries"), priceMinor: 2200, picture: "fries" },
    ],
  },
  {
    name: text("סלטים", "Salads"),
    products: [
      {
        name: text("סלט יווני", "Greek Salad"),
        description: text("עגבניות, מלפפון, זיתים ופטה", "Tomatoes, cucumber, olives and feta"),
        priceMinor: 4400,
        picture: "greek-salad",
        groups: ["saladExtras"],
        ingredients: ["lettuce", "tomatoes", "cucumber", "onion", "olives", "feta"],
      },
      {
        name: text("סלט קיסר", "Caesar Salad"),
        description: text("חסה רומית, קרוטונים ופרמזן", "Romaine, croutons and parmesan"),
        priceMinor: 4200,
        picture: "caesar-salad",
        groups: ["saladExtras"],
        ingredients: ["lettuce", "croutons", "parmesan"],
      },
    ],
  },
  {
    name: text("פסטות", "Pasta"),
    products: [
      {
        ...pasta,
        name: text("פסטה פומודורו", "Pasta Pomodoro"),
        description: text("רוטב עגבניות, שום ובזיליקום", "Tomato sauce, garlic and basil"),
        priceMinor: 4600,
        picture: "pasta-pomodoro",
        ingredients: ["tomatoSauce", "garlic", "basil"],
      },
      {
        ...pasta,
        name: text("פסטה רוזה", "Pasta Rosé"),
        description: text("עגבניות ושמנת", "Tomato and cream"),
        priceMinor: 5000,
        picture: "pasta-rose",
        ingredients: ["tomatoSauce", "cream", "basil"],
      },
      {
        ...pasta,
        name: text("פסטה אלפרדו", "Pasta Alfredo"),
        description: text("שמנת, פטריות ופרמזן", "Cream, mushrooms and parmesan"),
        priceMinor: 5200,
        picture: "pasta-alfredo",
        ingredients: ["cream", "mushrooms", "parmesan"],
      },
      {
        name: text("ניוקי פסטו", "Gnocchi Pesto"),
        description: text("ניוקי תפוחי אדמה בפסטו בזיליקום", "Potato gnocchi in basil pesto"),
        priceMinor: 5400,
        picture: "gnocchi-pesto",
        ingredients: ["pesto", "parmesan"],
      },
    ],
  },
  {
    name: text("קינוחים", "Desserts"),
    products: [
      { name: text("טירמיסו", "Tiramisu"), priceMinor: 3200, picture: "tiramisu" },
      {
        name: text("סופלה שוקולד", "Chocolate Soufflé"),
        description: text("חם, עם כדור גלידת וניל", "Warm, with a scoop of vanilla ice cream"),
        priceMinor: 3600,
        picture: "chocolate-souffle",
      },
      {
        name: text("פנה קוטה", "Panna Cotta"),
        description: text("עם רוטב פירות יער", "With berry sauce"),
        priceMinor: 3000,
        picture: "panna-cotta",
      },
    ],
  },
  {
    name: text("שתייה", "Drinks"),
    products: [
      { ...soda, name: text("קוקה קולה", "Coca-Cola"), picture: "cola" },
      { ...soda, name: text("קולה זירו", "Coke Zero"), picture: "cola-zero" },
      { ...soda, name: text("ספרייט", "Sprite"), picture: "lemon-lime" },
      { ...soda, name: text("פאנטה", "Fanta"), picture: "orange" },
      {
        name: text("לימונדה", "Lemonade"),
        description: text("סחוטה במקום, עם נענע", "Squeezed here, with mint"),
        priceMinor: 1400,
        picture: "lemonade",
        groups: ["serving"],
      },
      { name: text("מים מינרליים", "Mineral Water"), priceMinor: 800, picture: "water" },
      { name: text("סודה", "Sparkling Water"), priceMinor: 900, picture: "sparkling-water" },
    ],
  },
];

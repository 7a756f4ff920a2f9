import { variablesIn } from "@croozer/contracts/text-template";
import { type DefaultText, longestText } from "./default-text.ts";
import { cart } from "./defaults/cart.ts";
import { facts } from "./defaults/facts.ts";
import { greeting } from "./defaults/greeting.ts";
import { notices } from "./defaults/notices.ts";
import { order } from "./defaults/order.ts";
import { payments } from "./defaults/payments.ts";
import { person } from "./defaults/person.ts";
import { questions } from "./defaults/questions.ts";
import { trouble } from "./defaults/trouble.ts";
import { words } from "./defaults/words.ts";

/** Everything the automation says, in the order a conversation goes. */
export const defaultsByGroup = {
  greeting: { ...greeting, ...facts },
  cart,
  questions,
  order,
  trouble,
  person,
  notices: { ...notices, ...payments },
  words,
};
export const defaults = {
  ...{ ...greeting, ...facts, ...cart, ...questions, ...order },
  ...{ ...trouble, ...person, ...notices, ...payments, ...words },
};
export type TextKey = keyof typeof defaults;
export type TextGroup = keyof typeof defaultsByGroup;

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(defaults, key);

/** Widened: what is there for every text alike. */
export const defaultOf = (key: TextKey): DefaultText => defaults[key];
export const maxOf = (key: TextKey): number => defaultOf(key).max ?? longestText;
export const variablesOf = (key: TextKey): string[] => variablesIn(defaultOf(key).en);

import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject } from "../graph/params.ts";
import { getAccount } from "./account-access.ts";
import { isInstagram, type SocialAccount, saveAccount } from "./accounts.ts";
import { listOf, shortText, webAddress } from "./send/limits.ts";

type Check = (value: unknown, account: SocialAccount) => void;

const checks: Record<string, Check> = {
  account_linking_url: (value) => void webAddress(value, "account_linking_url"),
  get_started: (value) => void shortText(isObject(value) ? value.payload : undefined, "get_started[payload]", 1_000),
  greeting: checkGreeting,
  ice_breakers: checkIceBreakers,
  persistent_menu: checkMenus,
  whitelisted_domains: (value) => {
    listOf(value, "whitelisted_domains", 50).forEach((each, at) => void webAddress(each, `whitelisted_domains[${at}]`));
  },
};
const ofInstagram = ["ice_breakers", "persistent_menu"];

/** `POST /{page-id|ig-id}/messenger_profile`: sets what is given and leaves the rest. */
export function setMessengerProfile(call: GraphCall): unknown {
  const account = getAccount(call, "messages");
  const known = fieldsOf(account);
  const given = Object.entries(call.params).filter(([name]) => known.includes(name));
  if (given.length === 0) throw wrongParameter(`Requires one of the params: ${known.join(", ")}`);
  for (const [name, value] of given) checks[name]?.(value, account);
  const profile = { ...account.profile, ...Object.fromEntries(given) };
  if (!isInstagram(account) && profile.persistent_menu !== undefined && profile.get_started === undefined) {
    const message = "(#100) You must set a Get Started button if you also wish to use persistent menu";
    throw new GraphError({ code: 100, subcode: 2018145, message });
  }
  account.profile = profile;
  saveAccount(call.sim.world, account);
  return { result: "success" };
}

/** `GET …/messenger_profile?fields=` */
export function readMessengerProfile(call: GraphCall): unknown {
  const account = getAccount(call, "messages");
  const { fields } = call.params;
  if (typeof fields !== "string" || fields === "") throw wrongParameter("The parameter fields is required.");
  const wanted = fields.split(",").map((name) => requireField(name.trim(), account));
  const set = wanted.filter((name) => account.profile[name] !== undefined);
  if (set.length === 0) return { data: [] };
  return { data: [Object.fromEntries(set.map((name) => [name, account.profile[name]]))] };
}

/** `DELETE …/messenger_profile` with `fields`. */
export function deleteMessengerProfile(call: GraphCall): unknown {
  const account = getAccount(call, "messages");
  const { fields } = call.params;
  const names = Array.isArray(fields) ? fields.map(String) : typeof fields === "string" ? fields.split(",") : [];
  if (names.length === 0) throw wrongParameter("The parameter fields is required.");
  const profile = { ...account.profile };
  for (const name of names) delete profile[requireField(name.trim(), account)];
  account.profile = profile;
  saveAccount(call.sim.world, account);
  return { result: "success" };
}

function fieldsOf(account: SocialAccount): string[] {
  return isInstagram(account) ? ofInstagram : Object.keys(checks);
}

function requireField(name: string, account: SocialAccount): string {
  const known = fieldsOf(account);
  if (!known.includes(name)) throw wrongParameter(`Param fields must be one of {${known.join(", ")}}`);
  return name;
}

function checkGreeting(value: unknown): void {
  const greetings = listOf(value, "greeting", 100).map((greeting, at) => {
    if (!isObject(greeting)) throw wrongParameter(`Param greeting[${at}] must be an object.`);
    shortText(greeting.text, `greeting[${at}][text]`, 160);
    return shortText(greeting.locale, `greeting[${at}][locale]`, 20);
  });
  requireDefault(greetings, "greeting");
}

/** A plain list of questions, or one list for each language. */
function checkIceBreakers(value: unknown): void {
  const items = listOf(value, "ice_breakers", 20);
  const byLanguage = items.filter(isObject).filter((item) => item.call_to_actions !== undefined);
  if (byLanguage.length === 0) {
    checkQuestions(items, "ice_breakers");
    return;
  }
  const locales = byLanguage.map(({ call_to_actions: questions, locale }, at) => {
    checkQuestions(questions, `ice_breakers[${at}][call_to_actions]`);
    return shortText(locale, `ice_breakers[${at}][locale]`, 20);
  });
  requireDefault(locales, "ice_breakers");
}

function checkQuestions(value: unknown, where: string): void {
  listOf(value, where, 4).forEach((item, at) => {
    if (!isObject(item)) throw wrongParameter(`Param ${where}[${at}] must be an object.`);
    shortText(item.question, `${where}[${at}][question]`, 80);
    shortText(item.payload, `${where}[${at}][payload]`, 1_000);
  });
}

function checkMenus(value: unknown, account: SocialAccount): void {
  const most = isInstagram(account) ? 5 : 20;
  const locales = listOf(value, "persistent_menu", 100).map((menu, at) => {
    const where = `persistent_menu[${at}]`;
    if (!isObject(menu)) throw wrongParameter(`Param ${where} must be an object.`);
    if (menu.call_to_actions !== undefined) {
      listOf(menu.call_to_actions, `${where}[call_to_actions]`, most).forEach((item, index) => {
        checkMenuItem(item, `${where}[call_to_actions][${index}]`);
      });
    } else if (menu.composer_input_disabled !== true) {
      throw wrongParameter(`The parameter ${where}[call_to_actions] is required.`);
    }
    return shortText(menu.locale, `${where}[locale]`, 20);
  });
  requireDefault(locales, "persistent_menu");
}

function checkMenuItem(item: unknown, where: string): void {
  if (!isObject(item) || (item.type !== "postback" && item.type !== "web_url")) {
    throw wrongParameter(`Param ${where}[type] must be one of {postback, web_url}`);
  }
  shortText(item.title, `${where}[title]`, 30);
  if (item.type === "web_url") webAddress(item.url, `${where}[url]`);
  else shortText(item.payload, `${where}[payload]`, 1_000);
}

function requireDefault(locales: string[], where: string): void {
  if (!locales.includes("default")) throw wrongParameter(`Param ${where} must have one with the locale "default".`);
}

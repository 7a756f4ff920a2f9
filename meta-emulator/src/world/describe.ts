import {
  type LoginConfigDescription,
  putLoginConfig,
  putToken,
  putUser,
  type TokenDescription,
  type UserDescription,
} from "../accounts/describe.ts";
import type { PortfolioStanding, WabaStanding } from "../accounts/standing.ts";
import { type AppDataDescription, putAppData } from "../coexistence/describe.ts";
import { type CatalogDescription, putCatalog } from "../commerce/describe.ts";
import { type CreditLineDescription, putCreditLine } from "../credit/describe.ts";
import { type FlowDescription, type FlowKeyDescription, putFlow, putFlowKey } from "../flows/describe.ts";
import type { NumberStanding } from "../numbers/types.ts";
import { type CustomerDescription, putCustomer } from "../people/describe.ts";
import { emptyContactBook } from "../people/phone-sight.ts";
import type { RulesChange } from "../rules/rules.ts";
import {
  type InstagramAccountDescription,
  type PageDescription,
  putInstagramAccount,
  putPage,
} from "../social/describe.ts";
import { putTemplate, type TemplateDescription } from "../templates/describe.ts";
import { ApiError } from "./api-error.ts";
import { appDefaults, numberDefaults, portfolioDefaults, wabaDefaults } from "./defaults.ts";
import { newObjectId, newSecret } from "./ids.ts";
import { onlyDigits } from "./phone-digits.ts";
import type { App, PhoneNumber, Portfolio, Waba } from "./types.ts";
import type { World } from "./world.ts";

export type AppDescription = {
  id?: string;
  secret?: string;
  name?: string;
  /** Set without the verification GET. Left out: kept as it is. */
  callbackUrl?: string;
  verifyToken?: string;
  fields?: string[];
  webhookVersion?: string;
  requireAppSecretProof?: boolean;
} & Partial<
  Pick<
    App,
    | "objectWebhooks"
    | "businessId"
    | "redirectUris"
    | "deauthorizeUrl"
    | "dataDeletionUrl"
    | "instagramAppId"
    | "instagramAppSecret"
  >
>;
export type PortfolioDescription = {
  id?: string;
  name?: string;
  parentAccountId?: string | null;
  contactBook?: boolean;
  standing?: Partial<PortfolioStanding>;
};
export type WabaDescription = {
  id?: string;
  name?: string;
  portfolioId?: string;
  currency?: string;
  timezoneId?: string;
  /** Apps to subscribe, besides those that are. */
  subscribedApps?: string[];
  standing?: Partial<WabaStanding>;
};
export type PhoneNumberDescription = {
  id?: string;
  wabaId: string;
  displayPhoneNumber: string;
  verifiedName: string;
  pictureUrl?: string | null;
  pin?: string | null;
  registered?: boolean;
  verified?: boolean;
  qualityRating?: string;
  messagingLimit?: string;
  throughput?: PhoneNumber["throughput"];
  allowedRecipients?: string[] | null;
  standing?: Partial<NumberStanding>;
};
export type WorldDescription = {
  apps?: AppDescription[];
  portfolios?: PortfolioDescription[];
  wabas?: WabaDescription[];
  phoneNumbers?: PhoneNumberDescription[];
  pages?: PageDescription[];
  templates?: TemplateDescription[];
  instagramAccounts?: InstagramAccountDescription[];
  catalogs?: CatalogDescription[];
  flows?: FlowDescription[];
  flowKeys?: FlowKeyDescription[];
  creditLines?: CreditLineDescription[];
  /** What owners have in the WhatsApp Business app. */
  appData?: AppDataDescription[];
  users?: UserDescription[];
  loginConfigs?: LoginConfigDescription[];
  tokens?: TokenDescription[];
  customers?: CustomerDescription[];
  inboxUrl?: string | null;
} & RulesChange;

/** Each puts what is described, keeping of an existing object what the description leaves out. */
export function putApp(world: World, { callbackUrl, verifyToken, fields, ...given }: AppDescription): App {
  const id = given.id ?? newObjectId();
  const before = world.apps.find(id);
  const webhook = { callbackUrl: "", verifyToken: "", fields: ["messages"], ...before?.webhook };
  if (callbackUrl !== undefined) webhook.callbackUrl = callbackUrl;
  if (verifyToken !== undefined) webhook.verifyToken = verifyToken;
  if (fields !== undefined) webhook.fields = fields;
  const defaults = { secret: newSecret(), ...appDefaults };
  const app = { ...defaults, ...before, ...given, id, webhook: webhook.callbackUrl === "" ? null : webhook };
  return world.apps.put(id, app);
}

export function putPortfolio(world: World, given: PortfolioDescription): Portfolio {
  const id = given.id ?? newObjectId();
  const defaults = portfolioDefaults();
  const before = world.portfolios.find(id);
  const standing = { ...defaults.standing, ...before?.standing, ...given.standing };
  const portfolio = world.portfolios.put(id, { ...defaults, ...before, ...given, id, standing });
  if (!portfolio.contactBook) emptyContactBook(world, id);
  return portfolio;
}

export function putWaba(world: World, { subscribedApps = [], ...given }: WabaDescription): Waba {
  const id = given.id ?? newObjectId();
  const before = world.wabas.find(id);
  const portfolioId = given.portfolioId ?? before?.portfolioId ?? putPortfolio(world, {}).id;
  if (!world.portfolios.find(portfolioId))
    throw new ApiError(422, "description_wrong", `there is no portfolio ${portfolioId}`);
  const subscriptions = [...(before?.subscriptions ?? [])];
  for (const appId of subscribedApps) {
    if (!world.apps.find(appId)) throw new ApiError(422, "description_wrong", `there is no app ${appId}`);
    if (!subscriptions.some((each) => each.appId === appId)) subscriptions.push({ appId, overrideCallbackUrl: null });
  }
  const defaults = wabaDefaults();
  const standing = { ...defaults.standing, ...before?.standing, ...given.standing };
  return world.wabas.put(id, { ...defaults, ...before, ...given, id, portfolioId, subscriptions, standing });
}

export function putPhoneNumber(world: World, given: PhoneNumberDescription): PhoneNumber {
  const id = given.id ?? newObjectId();
  if (!world.wabas.find(given.wabaId)) throw new ApiError(422, "description_wrong", `there is no WABA ${given.wabaId}`);
  const defaults = numberDefaults();
  const before = world.phoneNumbers.find(id);
  const digits = onlyDigits(given.displayPhoneNumber);
  const standing = { ...defaults.standing, ...before?.standing, ...given.standing };
  return world.phoneNumbers.put(id, { ...defaults, ...before, ...given, id, digits, standing });
}

/** Puts a whole world in one go; doing it again changes nothing. */
export function putWorld(world: World, now: number, description: WorldDescription): void {
  for (const app of description.apps ?? []) putApp(world, app);
  for (const portfolio of description.portfolios ?? []) putPortfolio(world, portfolio);
  for (const waba of description.wabas ?? []) putWaba(world, waba);
  for (const number of description.phoneNumbers ?? []) putPhoneNumber(world, number);
  for (const account of description.instagramAccounts ?? []) putInstagramAccount(world, account);
  for (const page of description.pages ?? []) putPage(world, page);
  for (const line of description.creditLines ?? []) putCreditLine(world, line);
  for (const data of description.appData ?? []) putAppData(world, now, data);
  for (const catalog of description.catalogs ?? []) putCatalog(world, catalog);
  for (const flow of description.flows ?? []) putFlow(world, now, flow);
  for (const key of description.flowKeys ?? []) putFlowKey(world, key);
  for (const user of description.users ?? []) putUser(world, user);
  for (const config of description.loginConfigs ?? []) putLoginConfig(world, config);
  for (const template of description.templates ?? []) putTemplate(world, now, template);
  for (const token of description.tokens ?? []) putToken(world, now, token);
  for (const customer of description.customers ?? []) putCustomer(world, now, customer);
}

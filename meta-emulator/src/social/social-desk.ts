import type { ConfigOverrides } from "../config.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { socialFields } from "./fields.ts";

/** What tests of Pages and Instagram accounts find in the world. */
export const social = {
  page: "700000000000001",
  instagram: "17841400000000001",
  pageToken: "PAGE_TOKEN",
  instagramToken: "IG_TOKEN",
};

export type SocialDesk = Desk & {
  /** A person does something in the chat with the account. */
  act: (accountId: string, act: Record<string, unknown>, customer?: string) => Promise<Record<string, unknown>>;
  /** PSID or IGSID of a person. */
  scopedId: (accountId: string, customer?: string) => Promise<string>;
  /** Sends on the account's own host with its own token. */
  sendTo: (
    accountId: string,
    scopedId: string,
    message: unknown,
    more?: Record<string, unknown>,
  ) => ReturnType<Desk["call"]>;
  /** The newest webhook whose only event has this key (`message`, `read`, `comments` …), once it came. */
  event: (key: string) => Promise<unknown>;
};

export async function openSocialDesk(config: ConfigOverrides = {}): Promise<SocialDesk> {
  const desk = await openDesk({ linkedMedia: "trust", ...config });
  const subscribedApps = (fields: readonly string[]) => [{ appId: ids.app, fields: [...fields] }];
  desk.emulator.describe({
    instagramAccounts: [
      {
        id: social.instagram,
        username: "example.shop",
        name: "Example Shop",
        subscribedApps: subscribedApps(socialFields.instagram),
      },
    ],
    pages: [
      {
        id: social.page,
        name: "Example Page",
        portfolioId: ids.portfolio,
        instagramAccountId: social.instagram,
        subscribedApps: subscribedApps(socialFields.messenger),
      },
    ],
    tokens: [
      { token: social.pageToken, appId: ids.app, kind: "page", accountId: social.page },
      { token: social.instagramToken, appId: ids.app, kind: "instagram_user", accountId: social.instagram },
    ],
  });
  const act: SocialDesk["act"] = (accountId, body, customer = "dana") =>
    desk.customerWrites(customer, { phoneNumberId: accountId, ...body });
  return {
    ...desk,
    act,
    scopedId: async (accountId, customer = "dana") => {
      const { body } = await desk.call("GET", `/control/customers/${customer}/contacts/${accountId}`);
      return String(body.scopedId);
    },
    sendTo: (accountId, id, message, more = {}) => {
      const instagram = accountId === social.instagram;
      const host = instagram ? "/graph.instagram.com" : "/graph.facebook.com";
      const type = instagram ? {} : { messaging_type: "RESPONSE" };
      const token = instagram ? social.instagramToken : social.pageToken;
      return desk.call("POST", `${host}/v25.0/me/messages`, { recipient: { id }, message, ...type, ...more }, token);
    },
    event: async (key) => {
      const find = () =>
        desk.receiver.received.findLast(({ payload }) => {
          const entry = payload.entry?.[0] as Record<string, Record<string, unknown>[]> | undefined;
          const event = (entry?.messaging ?? entry?.standby ?? entry?.changes)?.[0];
          return event !== undefined && (key in event || event.field === key);
        });
      await desk.receiver.until(() => find() !== undefined);
      return find()?.payload;
    },
  };
}

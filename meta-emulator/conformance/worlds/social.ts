import { social as example, openSocialDesk } from "../../src/social/social-desk.ts";
import { ids } from "../../src/testing/desk.ts";
import type { Preparations } from "../run/request.ts";
import { cases } from "../social.ts";
import type { OpenWorld, World } from "./world.ts";

const { page, instagram } = example;
const hourMs = 3_600_000;

function pageTokenWith(token: string, scopes: string[]) {
  return { token, appId: ids.app, kind: "page" as const, accountId: page, scopes };
}

async function open(): Promise<OpenWorld> {
  const desk = await openSocialDesk();
  desk.emulator.describe({
    pages: [{ id: "700000000000002", name: "Other Page" }],
    tokens: [
      { token: "OTHER_PAGE", appId: ids.app, kind: "page", accountId: "700000000000002" },
      pageTokenWith("PAGE_PLAIN", ["pages_messaging"]),
      pageTokenWith("PAGE_BARE", []),
      pageTokenWith("PAGE_METADATA", ["pages_manage_metadata"]),
      { token: "IG_BARE", appId: ids.app, kind: "instagram_user", accountId: example.instagram, scopes: [] },
    ],
  });

  async function people(): Promise<Record<string, string>> {
    return {
      psid: await desk.scopedId(page),
      igsid: await desk.scopedId(instagram),
      callback: desk.receiver.url,
    };
  }

  async function wrote(): Promise<Record<string, string>> {
    const onPage = await desk.act(page, { type: "text", body: "hi" });
    const onInstagram = await desk.act(instagram, { type: "text", body: "hi" });
    return { ...(await people()), mid: String(onPage.id), igMid: String(onInstagram.id) };
  }

  async function later(hours: number): Promise<void> {
    await desk.call("POST", "/control/clock", { advanceMs: hours * hourMs });
  }

  async function commented(): Promise<Record<string, string>> {
    const { body } = await desk.call("POST", "/control/comments", {
      accountId: instagram,
      customerId: "dana",
      text: "Price?",
    });
    return { ...(await people()), commentId: String(body.id) };
  }

  const after = (hours: number) => async () => {
    const made = await wrote();
    await later(hours);
    return made;
  };

  const preparations: Preparations = {
    wrote,
    silent: people,
    "a day ago": after(25),
    "a week ago": after(7 * 24 + 1),
    blocked: async () => {
      const written = await wrote();
      await desk.call("PATCH", "/control/customers/dana", { blockedNumbers: [page, instagram] });
      return written;
    },
    "access off": async () => {
      desk.emulator.describe({ instagramAccounts: [{ id: instagram, messagesAllowed: false }] });
      return wrote();
    },
    restricted: async () => {
      desk.emulator.describe({
        instagramAccounts: [{ id: instagram, restricted: true }],
        pages: [{ id: page, restricted: true }],
      });
      return wrote();
    },
    throttled: async () => {
      await desk.call("POST", "/control/faults/next", { fault: "throttlePerSecond", times: 1 });
      return wrote();
    },
    "invalid reply": async () => {
      await desk.call("POST", "/control/faults/next", { fault: "invalidJsonReply", times: 1 });
      return wrote();
    },
    "not owner": async () => {
      const made = await wrote();
      await desk.call("PATCH", `/control/customers/dana/contacts/${page}`, { ownerAppId: "263902037430900" });
      return made;
    },
    commented,
    "commented on the Page": async () => {
      const { body } = await desk.call("POST", "/control/comments", { accountId: page, customerId: "dana", text: "?" });
      return { ...(await people()), commentId: String(body.id) };
    },
    "an attachment": async () => {
      const message = {
        attachment: { type: "image", payload: { url: "https://example.com/a.jpg", is_reusable: true } },
      };
      const { body } = await desk.call("POST", "/v25.0/me/message_attachments", { message }, example.pageToken);
      return { ...(await wrote()), attachment: String(body.attachment_id) };
    },
    "commented a week ago": async () => {
      const made = await commented();
      await later(7 * 24 + 1);
      return made;
    },
    "comment answered": async () => {
      const made = await commented();
      const body = { recipient: { comment_id: made.commentId }, message: { text: "42" } };
      await desk.call("POST", "/graph.instagram.com/me/messages", body, example.instagramToken);
      return made;
    },
    "long chat": async () => {
      const made = await wrote();
      for (let i = 0; i < 20; i++) await desk.act(page, { type: "text", body: `${i}` });
      return { ...made, oldMid: made.mid ?? "" };
    },
    "asked twice": async () => {
      const made = await wrote();
      await desk.call("POST", "/control/clock", { running: false });
      for (let i = 0; i < 2; i++) await desk.call("GET", "/me/conversations", undefined, example.pageToken);
      return made;
    },
    "get started set": async () => {
      const made = await wrote();
      await desk.call("POST", "/me/messenger_profile", { get_started: { payload: "START" } }, example.pageToken);
      return made;
    },
  };
  return { desk, preparations };
}

export const social: World = { name: "Pages and Instagram", cases, open };

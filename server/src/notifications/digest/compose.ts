import type { Language } from "@croozer/contracts/basics";
import type { Notification } from "@croozer/contracts/notifications";
import { inboxPath } from "../inbox-path.ts";
import { isolated, wordsOf } from "../words.ts";

/** More than anybody reads: the inbox has the others. */
const mostShown = 12;

export type Digest = {
  language: Language;
  memberName: string;
  businessName: string;
  businessId: string;
  /** All that waits, the newest first. */
  items: readonly Notification[];
  /** Without a slash at its end. */
  publicUrl: string;
  stopUrl: string;
};

const texts = {
  en: {
    subject: (count: number, business: string) =>
      count === 1 ? `1 conversation waits for you · ${business}` : `${count} conversations wait for you · ${business}`,
    hello: (name: string) => `Hello ${name},`,
    intro: (business: string) => `while you were away, this happened at ${business}:`,
    more: (count: number) => `and ${count} more`,
    open: "Open the inbox",
    settings: "Notification settings",
    stop: "No more such mails",
  },
  he: {
    subject: (count: number, business: string) =>
      count === 1 ? `שיחה אחת ממתינה לך · ${business}` : `${count} שיחות ממתינות לך · ${business}`,
    hello: (name: string) => `שלום ${name},`,
    intro: (business: string) => `מה שקרה בינתיים ב־${business}:`,
    more: (count: number) => `ועוד ${count}`,
    open: "לתיבת השיחות",
    settings: "הגדרות ההתראות",
    stop: "לא לקבל עוד הודעות כאלה",
  },
} as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A conversation with everything that happened in it, the newest first. */
type Told = { name: string; happenings: string[]; url: string };

function toldOf({ language, items, publicUrl, businessId }: Digest): Told[] {
  const told = new Map<string, Told>();
  for (const { conversationId, customerName, kind, count, by, message } of items) {
    const one = told.get(conversationId) ?? {
      name: customerName,
      happenings: [],
      url: `${publicUrl}${inboxPath({ businessId, conversationId, messageId: message?.id ?? null })}`,
    };
    one.happenings.push(wordsOf(language, kind, { count, by: by?.name ?? "" }));
    told.set(conversationId, one);
  }
  return [...told.values()];
}

/** One mail with what waits for a member, in their language and its direction. What customers wrote is not in it. */
export function composeDigest(digest: Digest): { subject: string; text: string; html: string } {
  const { language, publicUrl, businessId, stopUrl } = digest;
  const t = texts[language];
  const all = toldOf(digest);
  const told = all.slice(0, mostShown);
  const more = all.length > told.length ? t.more(all.length - told.length) : null;
  const links = {
    inbox: `${publicUrl}/inbox?business=${businessId}`,
    settings: `${publicUrl}/settings/notifications?business=${businessId}`,
  };
  const text = [
    t.hello(digest.memberName),
    t.intro(isolated(digest.businessName)),
    "",
    ...told.map(({ name, happenings, url }) => `• ${isolated(name)} – ${happenings.join(" · ")}\n  ${url}`),
    ...(more === null ? [] : [more]),
    "",
    `${t.open}: ${links.inbox}`,
    `${t.settings}: ${links.settings}`,
    `${t.stop}: ${stopUrl}`,
  ].join("\n");
  const subject = t.subject(all.length, digest.businessName);
  return { subject, text, html: htmlOf(digest, subject, { told, more, links }) };
}

type Parts = { told: readonly Told[]; more: string | null; links: { inbox: string; settings: string } };

/** Styles stand at each element: mail programs know no others. Logical ones are unknown to some, so there are none with a side. */
function htmlOf({ language, memberName, businessName, stopUrl }: Digest, subject: string, parts: Parts): string {
  const { told, more, links } = parts;
  const t = texts[language];
  const dir = language === "he" ? "rtl" : "ltr";
  const item = ({ name, happenings, url }: Told) =>
    `<tr><td style="padding:12px 0;border-bottom:1px solid #e8e2d8"><a href="${escaped(url)}" style="color:#0f6a63;font-weight:600;text-decoration:none"><bdi>${escaped(name)}</bdi></a>${happenings.map((words) => `<br><span style="color:#5b5348">${escaped(words)}</span>`).join("")}</td></tr>`;
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head><body dir="${dir}" style="margin:0;padding:24px;background:#f6f3ee;font-family:Rubik,Arial,sans-serif;font-size:15px;line-height:1.5;color:#2b2722"><table role="presentation" dir="${dir}" align="center" width="100%" style="max-width:560px;background:#ffffff;border-radius:12px;padding:24px"><tr><td><p style="margin:0">${escaped(t.hello(memberName))}</p><p style="margin:4px 0 12px">${escaped(t.intro(isolated(businessName)))}</p><table role="presentation" width="100%" cellspacing="0">${told.map(item).join("")}</table>${more === null ? "" : `<p>${escaped(more)}</p>`}<p style="margin:24px 0"><a href="${escaped(links.inbox)}" style="background:#0f6a63;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;display:inline-block">${escaped(t.open)}</a></p><p style="font-size:13px;color:#6e665a"><a href="${escaped(links.settings)}" style="color:#6e665a">${escaped(t.settings)}</a> · <a href="${escaped(stopUrl)}" style="color:#6e665a">${escaped(t.stop)}</a></p></td></tr></table></body></html>`;
}

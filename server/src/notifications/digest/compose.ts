import type { Language } from "@croozer/contracts/basics";
import type { Notification } from "@croozer/contracts/notifications";
import { isolated, wordsOf } from "../words.ts";

export type Digest = {
  language: Language;
  memberName: string;
  businessName: string;
  items: readonly Notification[];
  /** How many wait altogether. */
  count: number;
  /** Without a slash at its end. */
  publicUrl: string;
  stopUrl: string;
};

const texts = {
  en: {
    subject: (count: number, business: string) =>
      count === 1 ? `1 thing waits for you · ${business}` : `${count} things wait for you · ${business}`,
    hello: (name: string) => `Hello ${name},`,
    intro: (business: string) => `while you were away, this happened at ${business}:`,
    more: (count: number) => `and ${count} more`,
    open: "Open the inbox",
    settings: "Notification settings",
    stop: "No more such mails",
  },
  he: {
    subject: (count: number, business: string) =>
      count === 1 ? `דבר אחד ממתין לך · ${business}` : `${count} דברים ממתינים לך · ${business}`,
    hello: (name: string) => `שלום ${name},`,
    intro: (business: string) => `מה שקרה בינתיים ב־${business}:`,
    more: (count: number) => `ועוד ${count}`,
    open: "לתיבת השיחות",
    settings: "הגדרות ההתראות",
    stop: "לא לקבל עוד הודעות כאלה",
  },
} as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** One mail with what waits for a member, in their language and its direction. What customers wrote is not in it. */
export function composeDigest(digest: Digest): { subject: string; text: string; html: string } {
  const { language, items, count, publicUrl, stopUrl } = digest;
  const t = texts[language];
  const lines = items.map((one) => ({
    name: one.customerName,
    words: wordsOf(language, one.kind, { count: one.count, by: one.by?.name ?? "" }),
    url: `${publicUrl}/inbox/${one.conversationId}`,
  }));
  const more = count > items.length ? t.more(count - items.length) : null;
  const links = { inbox: `${publicUrl}/inbox`, settings: `${publicUrl}/settings/notifications` };
  const text = [
    t.hello(digest.memberName),
    t.intro(isolated(digest.businessName)),
    "",
    ...lines.map(({ name, words, url }) => `• ${isolated(name)} – ${words}\n  ${url}`),
    ...(more === null ? [] : [more]),
    "",
    `${t.open}: ${links.inbox}`,
    `${t.settings}: ${links.settings}`,
    `${t.stop}: ${stopUrl}`,
  ].join("\n");
  return { subject: t.subject(count, digest.businessName), text, html: htmlOf(digest, { lines, more, links }) };
}

type Parts = {
  lines: readonly { name: string; words: string; url: string }[];
  more: string | null;
  links: { inbox: string; settings: string };
};

/** Styles stand at each element: mail programs know no others. Logical ones are unknown to some, so there are none with a side. */
function htmlOf({ language, memberName, businessName, stopUrl }: Digest, { lines, more, links }: Parts): string {
  const t = texts[language];
  const dir = language === "he" ? "rtl" : "ltr";
  const item = ({ name, words, url }: Parts["lines"][number]) =>
    `<tr><td style="padding:12px 0;border-bottom:1px solid #e8e2d8"><a href="${escaped(url)}" style="color:#0f6a63;font-weight:600;text-decoration:none"><bdi>${escaped(name)}</bdi></a><br><span style="color:#5b5348">${escaped(words)}</span></td></tr>`;
  return `<!doctype html><html lang="${language}" dir="${dir}"><body dir="${dir}" style="margin:0;padding:24px;background:#f6f3ee;font-family:Rubik,Arial,sans-serif;font-size:15px;line-height:1.5;color:#2b2722"><table role="presentation" dir="${dir}" align="center" width="100%" style="max-width:560px;background:#ffffff;border-radius:12px;padding:24px"><tr><td><p style="margin:0">${escaped(t.hello(memberName))}</p><p style="margin:4px 0 12px">${escaped(t.intro(isolated(businessName)))}</p><table role="presentation" width="100%" cellspacing="0">${lines.map(item).join("")}</table>${more === null ? "" : `<p>${escaped(more)}</p>`}<p style="margin:24px 0"><a href="${escaped(links.inbox)}" style="background:#0f6a63;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;display:inline-block">${escaped(t.open)}</a></p><p style="font-size:13px;color:#6e665a"><a href="${escaped(links.settings)}" style="color:#6e665a">${escaped(t.settings)}</a> · <a href="${escaped(stopUrl)}" style="color:#6e665a">${escaped(t.stop)}</a></p></td></tr></table></body></html>`;
}

import { mkdir, readdir, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import type { Config } from "../../config.ts";
import { newId } from "../db/new-id.ts";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Sending the same one again is recognised by it. */
  id: string;
  /** Where mail programs let somebody stop it with one press (RFC 8058). */
  stopUrl: string;
};
export type Mailer = { send(mail: Mail): Promise<void> };

/** So many are kept where no server takes them. */
const mostKept = 200;

/** Sends by the SMTP server that is configured; without one a mail becomes a file that any mail program opens. */
export function openMailer({ smtpUrl, mailFrom, publicUrl, dataDir }: Config): Mailer {
  const { hostname } = new URL(publicUrl);
  const composed = ({ to, subject, text, html, id, stopUrl }: Mail) => ({
    from: mailFrom ?? `Croozer <no-reply@${hostname}>`,
    ...{ to, subject, text, html },
    messageId: `<${id}@${hostname}>`,
    headers: { "List-Unsubscribe": `<${stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  });
  if (smtpUrl !== null) {
    const transport = nodemailer.createTransport(smtpUrl);
    return {
      async send(mail) {
        await transport.sendMail(composed(mail));
      },
    };
  }
  const folder = join(dataDir, "mail");
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(composed(mail));
      await mkdir(folder, { recursive: true });
      // Ids grow with time, so names sort as mails were sent.
      const file = join(folder, `${newId()}.eml`);
      await writeFile(`${file}.new`, message);
      await rename(`${file}.new`, file);
      const kept = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
      for (const name of kept.slice(0, -mostKept)) await unlink(join(folder, name)).catch(() => undefined);
    },
  };
}

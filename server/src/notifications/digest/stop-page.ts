const words = {
  asks: {
    he: ["הודעות דואר על מה שממתין", "לא לקבל עוד"],
    en: ["Mails about what waits for you", "No more of them"],
  },
  done: {
    he: ["לא יישלחו עוד הודעות כאלה. אפשר לשנות את זה בהגדרות ההתראות.", "להגדרות ההתראות"],
    en: ["No more such mails will be sent. The notification settings can change that.", "Notification settings"],
  },
} as const;

/** A page without script, in both languages: nobody knows here who opens it. */
export function stopPage(state: keyof typeof words): string {
  const { he, en } = words[state];
  const act =
    state === "asks"
      ? `<form method="post"><button style="font:inherit;padding:12px 20px;border:0;border-radius:8px;background:#0f6a63;color:#fff;cursor:pointer"><span lang="he" dir="rtl">${he[1]}</span> · <span lang="en" dir="ltr">${en[1]}</span></button></form>`
      : `<p><a href="/settings/notifications" style="color:#2b8a80"><span lang="he" dir="rtl">${he[1]}</span> · <span lang="en" dir="ltr">${en[1]}</span></a></p>`;
  return `<!doctype html><html lang="he" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Croozer</title></head><body style="font-family:Rubik,Arial,sans-serif;max-width:32rem;margin:15vh auto;padding:0 24px;text-align:center;line-height:1.6;color-scheme:light dark"><p>${he[0]}</p><p lang="en" dir="ltr">${en[0]}</p>${act}</body></html>`;
}

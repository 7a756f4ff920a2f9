import type { Simulation } from "../simulation.ts";
import { type Html, html } from "./html.ts";
import { languageOf } from "./language.ts";
import { problemWords } from "./problem-words.ts";
import { sessionIdOf } from "./session-info.ts";
import type { Dialog, Language } from "./types.ts";
import { type Words, words } from "./words.ts";

/** What the page's program does: which message follows a window that is closed, or what to do at once. */
export type PageTask = {
  /** Where messages may go: the origin of the page that opened the dialog. Null without one. */
  origin: string | null;
  /** Texts for the opener when the window is closed on this page. */
  onClose: string[];
  /** Called when the window is closed on this page. */
  beacon: string | null;
  /** Texts for the opener at once, after which the window closes. */
  now: string[] | null;
};

export type Screen = {
  title: string;
  explains?: string;
  /** Inside the form, above the buttons. */
  content: Html;
  /** The form's main button; null for a page that has none. */
  submit: { act: string; words: string } | null;
};

const progress: Partial<Record<Dialog["step"], number>> = {
  business: 1,
  waba: 2,
  waba_profile: 2,
  number: 3,
  verify: 3,
  permissions: 4,
};

export function dialogPage(sim: Simulation, dialog: Dialog, screen: Screen, task: PageTask): Html {
  const language = languageOf(sim, dialog);
  const say = words[language];
  const app = sim.world.apps.find(dialog.appId)?.name ?? dialog.appId;
  const at = dialog.kind === "signup" ? progress[dialog.step] : undefined;
  const body = html`
    <form method="post" action="/dialogs/${dialog.id}" class="card" data-testid="dialog" data-step="${dialog.step}">
      <div class="body">
        <p class="app">${say.asks(app)}${at === undefined ? "" : html`<span class="progress">${say.progress(at, 4)}</span>`}</p>
        <h1>${screen.title}</h1>
        ${screen.explains && html`<p class="explains">${screen.explains}</p>`}
        ${problem(dialog, language)}
        ${screen.content}
      </div>
      ${dialog.step !== "closed" && buttons(dialog, say, screen.submit)}
    </form>
    ${dialog.kind === "signup" && dialog.step !== "done" && dialog.step !== "closed" && tools(dialog, say)}`;
  return page(language, titleOf(dialog, say), body, task, dialog.id);
}

/** A page of its own for what cannot open. */
export function refusalPage(language: Language, message: string): Html {
  const say = words[language];
  const body = html`<div class="card"><div class="body">
    <h1>${say.cannotOpen}</h1>
    <p class="problem" role="alert" dir="ltr" data-testid="refusal">${message}</p>
  </div></div>`;
  return page(language, say.cannotOpen, body, { origin: null, onClose: [], beacon: null, now: null }, null);
}

function page(language: Language, title: string, body: Html, task: PageTask, dialogId: string | null): Html {
  const say = words[language];
  const other = language === "he" ? "en" : "he";
  return html`<!doctype html>
<html lang="${language}" dir="${language === "he" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${say.emulated}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dialogs/assets/tokens.css">
<link rel="stylesheet" href="/dialogs/assets/dialogs.css">
<script src="/dialogs/assets/dialog.js" defer data-task="${JSON.stringify(task)}"></script>
</head>
<body>
<header>
<p class="emulated"><strong>${say.emulated}</strong> <span>${say.emulatedExplains}</span></p>
${
  dialogId !== null &&
  html`<form method="post" action="/dialogs/${dialogId}"><input type="hidden" name="language" value="${other}"><button name="act" value="language" class="link" lang="${other}" dir="auto">${say.otherLanguage}</button></form>`
}
</header>
<main>${body}</main>
</body>
</html>
`;
}

function titleOf({ kind }: Dialog, say: Words): string {
  return { signup: say.titleSignup, login: say.titleLogin, instagram: say.titleInstagram }[kind];
}

function problem({ problem, kind }: Dialog, language: Language): Html | null {
  if (!problem) return null;
  const say = words[language];
  return html`<div class="problem" role="alert" data-testid="problem">
    <strong>${say.wentWrong}</strong>
    <p dir="auto">${problemWords(problem.message, language)}</p>
    ${
      kind === "signup" &&
      html`<p class="note">${say.reportExplains}</p><button name="act" value="report" class="button" formnovalidate>${say.report}</button>`
    }
  </div>`;
}

function buttons({ trail, step }: Dialog, say: Words, submit: Screen["submit"]): Html {
  // The main button comes first in the page, so that Enter means it; the style puts it last.
  return html`<footer>
    ${submit && html`<button name="act" value="${submit.act}" class="button primary">${submit.words}</button>`}
    ${step !== "done" && trail.length > 0 && html`<button name="act" value="back" class="button" formnovalidate>${say.back}</button>`}
    ${step !== "done" && html`<button name="act" value="cancel" class="button ghost" formnovalidate>${say.cancel}</button>`}
  </footer>`;
}

/** What a tester holds in the other hand. */
function tools(dialog: Dialog, say: Words): Html {
  return html`<details class="tools" data-testid="tools">
    <summary>${say.tools}</summary>
    <form method="post" action="/dialogs/${dialog.id}">
      <label>${say.errorMessage}<input name="message" value="WABA not eligible" dir="ltr" required></label>
      <label>${say.errorCode}<input name="code" value="2388098" dir="ltr" required></label>
      <div class="row">
        <button name="act" value="fail" class="button">${say.failHere}</button>
        <button name="act" value="fail_hard" class="button">${say.failHard}</button>
      </div>
      <p class="note">${say.session} <bdi dir="ltr">${sessionIdOf(dialog)}</bdi></p>
    </form>
  </details>`;
}

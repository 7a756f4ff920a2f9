/** Text that is HTML already. Everything else is escaped when it is put into a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Content = Html | string | number | null | false | undefined | Content[];

export function html(parts: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(parts.map((part, index) => part + toHtml(contents[index])).join(""));
}

function toHtml(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (Array.isArray(content)) return content.map(toHtml).join("");
  return content instanceof Html ? content.text : escapeHtml(String(content));
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** A browser without a screen: opens a dialog, fills in its forms, reads what its program would tell the opener. */
export class DialogVisitor {
  readonly #base: string;
  #path = "";
  /** The page as it is now. */
  html = "";
  /** Where the last answer led, when it led elsewhere. */
  address: string | null = null;

  constructor(emulatorUrl: string) {
    this.#base = emulatorUrl;
  }

  async open(path: string, query: Record<string, string>): Promise<this> {
    await this.#follow(await fetch(`${this.#base}${path}?${new URLSearchParams(query)}`, { redirect: "manual" }));
    return this;
  }

  /** Presses a button: `act` and the fields that are filled in. */
  async press(act: string, fields: Record<string, string | string[]> = {}): Promise<this> {
    const form = new URLSearchParams(act === "" ? {} : { act });
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
    await this.#follow(await fetch(this.#base + this.#path, { method: "POST", body: form, redirect: "manual" }));
    return this;
  }

  get step(): string | null {
    return /data-step="([^"]*)"/.exec(this.html)?.[1] ?? null;
  }

  /** The code that the page shows as sent. */
  get sentCode(): string {
    return /data-testid="sent-code"[\s\S]*?<p>[^<]*?(\d{6})/.exec(this.html)?.[1] ?? "";
  }

  get problem(): string | null {
    return /data-testid="problem">[\s\S]*?<p[^>]*>([^<]*)/.exec(this.html)?.[1] ?? null;
  }

  get refusal(): string | null {
    return /data-testid="refusal">([^<]*)/.exec(this.html)?.[1] ?? null;
  }

  /** What the opener hears now (`now`), or when the window is closed on this page (`onClose`). */
  get task(): { origin: string | null; onClose: string[]; now: string[] | null; beacon: string | null } {
    const attribute = /data-task="([^"]*)"/.exec(this.html)?.[1] ?? "{}";
    return JSON.parse(attribute.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"));
  }

  async #follow(response: Response): Promise<void> {
    const location = response.headers.get("location");
    this.address = null;
    if (location?.startsWith("/")) {
      this.#path = location;
      await this.#follow(await fetch(this.#base + location, { redirect: "manual" }));
    } else if (location !== null) {
      this.address = location;
    } else {
      this.html = await response.text();
    }
  }
}

/** What a flow's `${…}` can speak of: what its screen was given, what was filled in, and other screens' of both. */
export type Scope = {
  data: Record<string, unknown>;
  form: Record<string, unknown>;
  screens: Record<string, { data: Record<string, unknown>; form: Record<string, unknown> }>;
};

type Token = { kind: "ref" | "text" | "number" | "word" | "mark" | "end"; text: string };

const lexer =
  /\s*(?:\$\{([^}]*)\}|'((?:[^'\\]|\\.)*)'|(\d+(?:\.\d+)?)|([a-z_]+)|(==|!=|>=|<=|&&|\|\||[!<>()+\-*/%]))/giuy;

function tokens(source: string): Token[] {
  const found: Token[] = [];
  lexer.lastIndex = 0;
  while (lexer.lastIndex < source.trimEnd().length) {
    const match = lexer.exec(source);
    if (!match) break;
    const [, ref, text, number, word, mark] = match;
    if (ref !== undefined) found.push({ kind: "ref", text: ref.trim() });
    else if (text !== undefined) found.push({ kind: "text", text: text.replace(/\\(.)/gu, "$1") });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else found.push({ kind: "mark", text: mark ?? "" });
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `data.name`, `form.age`, `screen.WELCOME.form.name`; undefined for what is not there. */
export function lookUp(path: string, scope: Scope): unknown {
  const [root, ...steps] = path.split(".");
  const start: unknown =
    root === "data" ? scope.data : root === "form" ? scope.form : root === "screen" ? scope.screens : undefined;
  return steps.reduce<unknown>((value, step) => {
    if (isRecord(value)) return value[step];
    return Array.isArray(value) ? value[Number(step)] : undefined;
  }, start);
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

function equal(a: unknown, b: unknown): boolean {
  return a === b || asText(a) === asText(b);
}

const levels = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

const operations: Record<string, (a: unknown, b: unknown) => unknown> = {
  "||": (a, b) => Boolean(a) || Boolean(b),
  "&&": (a, b) => Boolean(a) && Boolean(b),
  "==": equal,
  "!=": (a, b) => !equal(a, b),
  "<": (a, b) => Number(a) < Number(b),
  "<=": (a, b) => Number(a) <= Number(b),
  ">": (a, b) => Number(a) > Number(b),
  ">=": (a, b) => Number(a) >= Number(b),
  "+": (a, b) => Number(a) + Number(b),
  "-": (a, b) => Number(a) - Number(b),
  "*": (a, b) => Number(a) * Number(b),
  "/": (a, b) => Number(a) / Number(b),
  "%": (a, b) => Number(a) % Number(b),
};

class Reader {
  readonly #tokens: Token[];
  readonly #scope: Scope;
  #at = 0;
  constructor(source: string, scope: Scope) {
    this.#tokens = tokens(source);
    this.#scope = scope;
  }

  /** Several values side by side are joined, as text. */
  readAll(): unknown {
    const values: unknown[] = [];
    while (this.#at < this.#tokens.length) {
      const before = this.#at;
      values.push(this.#readLevel(0));
      if (this.#at === before) break;
    }
    return values.length === 1 ? values[0] : values.map(asText).join("");
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "" };
  }

  #readLevel(level: number): unknown {
    const operators = levels[level];
    if (!operators) return this.#readOne();
    let value = this.#readLevel(level + 1);
    while (this.#peek().kind === "mark" && operators.includes(this.#peek().text)) {
      const operation = operations[this.#peek().text];
      this.#at++;
      const other = this.#readLevel(level + 1);
      value = operation?.(value, other);
    }
    return value;
  }

  #readOne(): unknown {
    const { kind, text } = this.#peek();
    if (kind === "end") return undefined;
    this.#at++;
    if (kind === "ref") return lookUp(text, this.#scope);
    if (kind === "number") return Number(text);
    if (kind === "word") return text === "true" ? true : text === "false" ? false : text;
    if (kind === "mark" && text === "!") return !this.#readOne();
    if (kind === "mark" && text === "-") return -Number(this.#readOne());
    if (kind === "mark" && text === "(") {
      const value = this.#readLevel(0);
      if (this.#peek().text === ")") this.#at++;
      return value;
    }
    return text;
  }
}

/** What an expression of a flow comes to: comparisons, logic, arithmetic, texts side by side. */
export function evaluate(source: string, scope: Scope): unknown {
  return new Reader(source, scope).readAll();
}

const whole = /^\$\{([^}]*)\}$/u;

/** A value of the flow's JSON with what it is bound to in place of `${…}`; everything inside it, too. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value === "string") {
    const bound = whole.exec(value.trim());
    if (bound) return lookUp((bound[1] ?? "").trim(), scope);
    if (value.length > 1 && value.startsWith("`") && value.endsWith("`")) return evaluate(value.slice(1, -1), scope);
    return value.replace(/\$\{([^}]*)\}/gu, (_, path: string) => asText(lookUp(path.trim(), scope)));
  }
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, scope)]));
  return value;
}

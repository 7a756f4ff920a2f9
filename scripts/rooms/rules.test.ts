import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findViolations } from "./rules.ts";
import { readSourceTree } from "./source-tree.ts";

const roots: string[] = [];

/** Writes a little house and says what is wrong with it. */
function violationsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), "croozer-rooms-"));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findViolations(readSourceTree(root));
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

describe("order of rooms", () => {
  it("lets a room through the door of one above it", () => {
    const files = {
      "server/src/customers/customers.ts": "export const findCustomer = 1;",
      "server/src/orders/orders.ts": 'import { findCustomer } from "../customers/customers.ts";',
    };
    expect(violationsOf(files)).toEqual([]);
  });

  it("refuses a room that imports one below it", () => {
    const [violation] = violationsOf({
      "server/src/orders/orders.ts": "export const placeOrder = 1;",
      "server/src/customers/customers.ts": '\nimport type { x } from "../orders/orders.ts";',
    });
    expect(violation).toMatch(/^server\/src\/customers\/customers\.ts:2 imports .*Tell "orders" by an event/);
  });

  it("refuses an order that knows a conversation", () => {
    const files = {
      "server/src/conversations/conversations.ts": "",
      "server/src/orders/orders.ts": 'import {\n  x,\n} from "../conversations/conversations.ts";',
    };
    expect(violationsOf(files)).toHaveLength(1);
  });

  it("refuses what goes round the door, also in a dynamic import", () => {
    const [violation, ...more] = violationsOf({
      "server/src/customers/queries.ts": "",
      "server/src/orders/orders.ts": 'const q = await import("../customers/queries.ts");',
    });
    expect(violation).toContain('the door of "customers" is customers/customers.ts; queries.ts is private');
    expect(more).toEqual([]);
  });

  it("keeps routes for the table of contents", () => {
    const routes = { "server/src/orders/routes.ts": "" };
    expect(violationsOf({ ...routes, "server/src/app.ts": 'import "./orders/routes.ts";' })).toEqual([]);
    const other = { "server/src/payments/payments.ts": 'import "../orders/routes.ts";' };
    expect(violationsOf({ ...routes, ...other })).toHaveLength(1);
    const beside = { "server/src/app.ts": 'import "./orders/queries.ts";' };
    expect(violationsOf({ ...beside, "server/src/orders/queries.ts": "" })).toHaveLength(1);
  });

  it("refuses a room that knows who puts the rooms together, but not its test", () => {
    const app = { "server/src/app.ts": "" };
    expect(violationsOf({ ...app, "server/src/orders/orders.ts": 'import "../app.ts";' })).toHaveLength(1);
    expect(violationsOf({ ...app, "server/src/orders/routes.test.ts": 'import "../app.ts";' })).toEqual([]);
  });

  it("refuses a room that the table does not name", () => {
    const files = { "server/src/helpers/helpers.ts": "", "server/src/app.ts": 'import "./helpers/helpers.ts";' };
    expect(violationsOf(files)[0]).toContain("not in the table");
  });

  it("reads no imports in comments", () => {
    const files = {
      "server/src/customers/customers.ts": '// import "../orders/orders.ts";\n/* import "../app.ts"; */',
    };
    expect(violationsOf(files)).toEqual([]);
  });
});

describe("workspaces", () => {
  it("keeps the emulator from knowing anything of ours", () => {
    const [violation] = violationsOf({ "meta-emulator/src/main.ts": 'import { x } from "@croozer/contracts/basics";' });
    expect(violation).toContain("meta-emulator may import nothing of ours");
  });

  it("keeps the web from the server, whichever way it is written", () => {
    const files = { "server/src/events.ts": "", "web/src/main.tsx": 'import "../../server/src/events.ts";' };
    expect(violationsOf(files)).toHaveLength(1);
    expect(violationsOf({ "web/src/main.tsx": 'import "@croozer/contracts/basics";' })).toEqual([]);
  });

  it("lets one feature use another, but not each other", () => {
    const orders = { "web/src/features/orders/Board.tsx": "" };
    const inbox = { "web/src/features/inbox/Thread.tsx": 'import { x } from "../orders/Board.tsx";' };
    const back = { "web/src/features/orders/Card.tsx": 'import { y } from "../inbox/Composer.tsx";' };
    expect(violationsOf({ ...orders, ...inbox })).toEqual([]);
    expect(violationsOf({ ...orders, ...inbox, ...back })).toEqual([
      "inbox → orders → inbox: features of the web import each other in a ring.",
    ]);
    const [violation] = violationsOf({ ...orders, "web/src/ui/Card.tsx": 'import "../features/orders/Board.tsx";' });
    expect(violation).toContain("ui and lib know no feature");
  });
});

describe("lines", () => {
  it("finds rings of imports once, also of types", () => {
    const violations = violationsOf({
      "contracts/src/a.ts": 'import type { b } from "./b.ts";',
      "contracts/src/b.ts": 'export { c } from "./c.ts";',
      "contracts/src/c.ts": 'import { a } from "@croozer/contracts/a";',
    });
    expect(violations).toEqual([
      "contracts/src/a.ts → contracts/src/b.ts → contracts/src/c.ts → contracts/src/a.ts: files import each other in a ring.",
    ]);
  });

  it("lets config alone read the environment", () => {
    expect(violationsOf({ "server/src/config.ts": "export const x = process.env.X;" })).toEqual([]);
    expect(violationsOf({ "server/src/orders/orders.ts": "export const x = process.env.X;" })).toHaveLength(1);
  });

  it("refuses left and right on a screen unless the line says why", () => {
    const css = (text: string) => violationsOf({ "web/src/ui/card.module.css": text });
    expect(css(".a { margin-left: 1px }")).toHaveLength(1);
    expect(css(".a {\n  right: 0;\n  border-top-left-radius: 3px;\n}")).toHaveLength(2);
    expect(css(".a { text-align: right }")).toHaveLength(1);
    expect(css(".a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start }")).toEqual([]);
    expect(css(".a {\n  /* physical: digits grow to the left in every language */\n  right: 0;\n}")).toEqual([]);
    expect(violationsOf({ "web/src/ui/Card.tsx": "const x = <Box ml={3} />;" })).toHaveLength(1);
    expect(violationsOf({ "web/src/ui/Card.tsx": "const x = <Box ms={3} />;" })).toEqual([]);
  });
});

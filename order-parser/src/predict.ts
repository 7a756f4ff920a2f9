import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildMenuIndex, type MenuIndex, type ParseContext, type ParserMenu, parseOrder } from "./order-parser.ts";

type Row = { id: string; business: string; text: string; context?: ParseContext };

const USAGE = "usage: order-parser predict --menus DIR ROWS.jsonl > predictions.jsonl";

function readMenu(directory: string, business: string): MenuIndex {
  // A business id is a file name here: nothing that could leave the folder.
  const file = `${business.replace(/[^\w-]/g, "_")}.menu.json`;
  const menu: ParserMenu = JSON.parse(readFileSync(join(directory, file), "utf8"));
  return buildMenuIndex(menu);
}

/** One prediction for each row, in the order of the rows. */
export function predictRow(index: MenuIndex, row: Row): object {
  const { source: _source, ...result } = {
    source: null,
    ...parseOrder(index, row.text, { now: "1970-01-01T00:00:00Z", ...row.context }),
  };
  return { id: row.id, ...result };
}

async function predict(menus: string, file: string): Promise<void> {
  const indexes = new Map<string, MenuIndex>();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const row: Row = JSON.parse(line);
    const index = indexes.get(row.business) ?? readMenu(menus, row.business);
    indexes.set(row.business, index);
    process.stdout.write(`${JSON.stringify(predictRow(index, row))}\n`);
  }
}

/** The command line: exit code 2 when it is called wrongly. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const at = rest.indexOf("--menus");
  const menus = at >= 0 ? rest[at + 1] : undefined;
  const file = rest.find((argument, place) => !argument.startsWith("--") && place !== at + 1);
  if (command !== "predict" || menus === undefined || file === undefined) {
    console.error(USAGE);
    return 2;
  }
  await predict(menus, file);
  return 0;
}

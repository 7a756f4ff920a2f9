import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import { requireUnique, textWithin } from "../messaging/checks/limits.ts";
import type { ChatContent } from "../phone-api.ts";

type List = Extract<ChatContent, { type: "list" }>;
type Section = List["sections"][number];
type Row = Section["rows"][number];

const mostSections = 10;
/** In all sections together. */
const mostRows = 10;

export function checkList(action: Params): Pick<List, "button" | "sections"> {
  const { button, sections } = action;
  if (button === undefined) throw missing("interactive['action']['button']");
  const label = textWithin(button, "Button text", 20);
  if (sections === undefined) throw missing("interactive['action']['sections']");
  if (!Array.isArray(sections)) throw wrongParameter("Param interactive['action']['sections'] must be an array.");
  if (sections.length < 1 || sections.length > mostSections) {
    throw invalid(`Invalid sections count. Min allowed sections: 1, Max allowed sections: ${mostSections}`);
  }
  const checked = sections.map((section, index) => checkSection(section, index, sections.length > 1));
  const rows = checked.flatMap((section) => section.rows);
  if (rows.length > mostRows) throw invalid(`Total row count exceed max allowed count: ${mostRows}`);
  requireUnique(rows, "id", "Row id");
  return { button: label, sections: checked };
}

function checkSection(section: unknown, index: number, titleRequired: boolean): Section {
  const path = `interactive['action']['sections'][${index}]`;
  if (!isObject(section)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  const { title, rows } = section;
  if (titleRequired && (title === undefined || title === "")) throw missing(`${path}['title']`);
  if (rows === undefined) throw missing(`${path}['rows']`);
  if (!Array.isArray(rows) || rows.length === 0) throw invalid(`Section ${index + 1} must have at least one row.`);
  return {
    title: title === undefined || title === "" ? null : textWithin(title, "Section title", 24),
    rows: rows.map((row, rowIndex) => checkRow(row, `${path}['rows'][${rowIndex}]`)),
  };
}

function checkRow(row: unknown, path: string): Row {
  if (!isObject(row)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  const { id, title, description } = row;
  if (id === undefined) throw missing(`${path}['id']`);
  if (title === undefined) throw missing(`${path}['title']`);
  return {
    id: textWithin(id, "Row id", 200),
    title: textWithin(title, "Row title", 24),
    description:
      description === undefined || description === "" ? null : textWithin(description, "Row description", 72),
  };
}

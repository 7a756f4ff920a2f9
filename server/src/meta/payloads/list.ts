import { checkFrame, writeFrame } from "./frame.ts";
import { given, interactive } from "./kind.ts";
import { count, unique, within, withinIfGiven } from "./limits.ts";

const longestBody = 4096;
/** In all sections together. */
const mostRows = 10;

export const list = interactive<"list">({
  check({ header, body, footer, button, sections }) {
    withinIfGiven("header", header, 60);
    checkFrame({ body, footer }, longestBody);
    within("button", button, 20);
    count("sections", sections, 1, 10);
    sections.forEach(({ title, rows }, index) => {
      const path = `sections.${index}`;
      if (title !== null || sections.length > 1) within(`${path}.title`, title ?? "", 24);
      count(`${path}.rows`, rows, 1, mostRows);
      rows.forEach((row, position) => {
        const place = `${path}.rows.${position}`;
        within(`${place}.id`, row.id, 200);
        within(`${place}.title`, row.title, 24);
        withinIfGiven(`${place}.description`, row.description, 72);
      });
    });
    const rows = sections.flatMap((section, index) =>
      section.rows.map(({ id }, position) => ({ id, field: `sections.${index}.rows.${position}.id` })),
    );
    count("sections", rows, 1, mostRows);
    unique(
      rows.map(({ id }) => id),
      (index) => rows[index]?.field ?? "sections",
    );
  },
  write: ({ header, body, footer, button, sections }) => ({
    type: "list",
    ...writeFrame({ header: header === null ? null : { type: "text", text: header }, body, footer }),
    action: {
      button,
      sections: sections.map(({ title, rows }) => given({ title, rows: rows.map(given) })),
    },
  }),
});

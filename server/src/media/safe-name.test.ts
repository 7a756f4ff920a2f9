import { expect, test } from "vitest";
import { disposition, safeName } from "./safe-name.ts";

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\Dana\\תפריט.pdf", "תפריט.pdf"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["a\u0000b\r\n.txt", "ab.txt"],
  [".htaccess", "htaccess"],
  ["what?<is>|this*.pdf", "what__is__this_.pdf"],
  [`${"א".repeat(300)}.pdf`, `${"א".repeat(116)}.pdf`],
])("%j is shown and saved as %j", (given, safe) => {
  expect(safeName(given)).toBe(safe);
});

test.each([[null], [""], ["///"], ["..."]])("of %j no name is left", (given) => {
  expect(safeName(given)).toBeNull();
});

test("a name in any language fits into the header, and cannot break out of it", () => {
  expect(disposition("attachment", 'תפריט "חדש".pdf')).toBe(
    `attachment; filename="_____ _____.pdf"; filename*=UTF-8''${encodeURIComponent('תפריט "חדש".pdf')}`,
  );
});

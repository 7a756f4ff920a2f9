import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test("a spreadsheet runs nothing that people wrote", () => {
  expect(csvLine(["=1+1", "+cmd|x", "-1+A1", "@SUM(A1)", "\t=1"])).toBe("'=1+1,'+cmd|x,'-1+A1,'@SUM(A1),'\t=1\r\n");
  expect(csvLine(["+972 50-123", "plain", -5, null])).toBe("+972 50-123,plain,-5,\r\n");
});

test("a line stays one line of as many cells, whatever is in them", () => {
  expect(csvLine(['He said "hi", then', "left\nat once", "a,b"])).toBe(
    '"He said ""hi"", then","left\nat once","a,b"\r\n',
  );
});

import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test("sizes are said as files are labelled", () => {
  expect([0, 512, 1536, 24 * 1024, 1.83 * 1024 * 1024, 99 * 1024 * 1024].map(fileSize)).toEqual([
    ...["0 B", "512 B", "1.5 KB", "24 KB", "1.8 MB", "99 MB"],
  ]);
});

import { expect, test } from "vitest";
import { deviceLabel } from "./push-browser.ts";

test("a browser is named as its user knows it", () => {
  const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
  expect(deviceLabel(windows)).toBe("Chrome · Windows");
  expect(deviceLabel(`${windows} Edg/140.0`)).toBe("Edge · Windows");
  expect(deviceLabel("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1")).toBe(
    "Safari · iPhone",
  );
  expect(deviceLabel("curl")).toBe("Browser");
});

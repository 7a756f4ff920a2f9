import { expect, it } from "vitest";
import { readablePhone } from "./phone.ts";

it("groups an Israeli number and leaves others alone", () => {
  expect(readablePhone("+972550000118")).toBe("+972 55-000-0118");
  expect(readablePhone("+97245550100")).toBe("+972 4-555-0100");
  expect(readablePhone("+15555550123")).toBe("+15555550123");
  expect(readablePhone("@noa")).toBe("@noa");
});

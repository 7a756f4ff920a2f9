import { permissionsOf, type Role } from "@croozer/contracts/permissions";
import { expect, test } from "vitest";
import { settingsSections } from "./sections.ts";

const seenBy = (role: Role) => settingsSections([...permissionsOf[role]]).map(({ id }) => id);

test("everybody begins with what they may change; what they only read comes last", () => {
  expect(seenBy("owner").at(0)).toBe("business");
  expect(seenBy("owner").at(-1)).toBe("profile");
  expect(seenBy("manager")).toEqual([
    "automation_texts",
    "inbox",
    "teams",
    "labels",
    "canned_responses",
    "notices",
    "menu_page",
    "words",
    "notifications",
    "profile",
  ]);
  expect(seenBy("agent")).toEqual(["canned_responses", "notifications", "profile", "automation_texts", "notices"]);
  expect(seenBy("staff")).toEqual(["profile"]);
});

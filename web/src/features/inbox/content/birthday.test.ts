import { expect, test } from "vitest";
import { datesIn } from "../../../lib/dates-in.ts";
import { birthdayText } from "./birthday.ts";

test("a birthday is a date in the reader's language; what is none stays as it is", () => {
  expect(birthdayText("1990-02-28", datesIn("en", "Asia/Jerusalem"))).toBe("28 February 1990");
  expect(birthdayText("1990-02-28", datesIn("he", "Asia/Jerusalem"))).toBe("28 בפברואר 1990");
  expect(birthdayText("1990-02-28", datesIn("en", "Pacific/Kiritimati"))).toBe("28 February 1990");
  for (const written of ["--02-28", "1990-02-30", "1990-13-01", "spring"])
    expect(birthdayText(written, datesIn("en", "Asia/Jerusalem")), written).toBeNull();
});

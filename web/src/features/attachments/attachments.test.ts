import { mostAttachments } from "@croozer/contracts/attachments";
import { maxFileBytes } from "@croozer/contracts/media";
import { expect, test } from "vitest";
import { aboutOf, admit } from "./attachments.ts";

const file = (name: string, size = 3): File => {
  const made = new File(["abc"], name);
  Object.defineProperty(made, "size", { value: size });
  return made;
};

test("files are taken in their order, empty and too large ones are told", () => {
  const { attachments, problems } = admit([], [file("a.jpg"), file("b.jpg", 0), file("c.pdf", maxFileBytes + 1)]);
  expect(attachments.map((one) => aboutOf(one).name)).toEqual(["a.jpg"]);
  expect(problems).toEqual([
    { kind: "empty", name: "b.jpg" },
    { kind: "tooLarge", name: "c.pdf" },
  ]);
});

test("no more than the limit is taken at once", () => {
  const first = admit([], [file("first.jpg")]).attachments;
  const { attachments, problems } = admit(
    first,
    Array.from({ length: mostAttachments }, (_, n) => file(`${n}.jpg`)),
  );
  expect(attachments).toHaveLength(mostAttachments);
  expect(attachments[0]?.file?.name).toBe("first.jpg");
  expect(problems).toEqual([{ kind: "tooMany", count: mostAttachments }]);
});

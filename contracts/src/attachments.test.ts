import { expect, test } from "vitest";
import { contentFor, contentsFor } from "./attachments.ts";

const file = { id: "0198f0c0-0000-7000-8000-000000000001", voice: false };

test("a file becomes the kind of message that carries it, with its caption where there can be one", () => {
  expect(contentFor({ ...file, kind: "image" }, "Fresh")).toMatchObject({
    ...{ type: "image", fileId: file.id, caption: "Fresh" },
  });
  expect(contentFor({ ...file, kind: "document" }, "")).toMatchObject({ type: "document", caption: null });
  const voice = contentFor({ ...file, kind: "audio", voice: true }, "Listen");
  expect(voice).toMatchObject({ type: "audio", fileId: file.id, voice: true });
  expect(voice).not.toHaveProperty("caption");
});

test("what is written beside files is the first one's caption, or goes before them where it cannot be", () => {
  const [image, sound] = [{ ...file, kind: "image" } as const, { ...file, kind: "audio" } as const];
  const kinds = (...given: Parameters<typeof contentsFor>) => contentsFor(...given).map(({ type }) => type);
  expect(contentsFor("Menu", [image, image])).toMatchObject([{ caption: "Menu" }, { caption: null }]);
  expect(kinds("Menu", [])).toEqual(["text"]);
  expect(kinds("Menu", [sound])).toEqual(["text", "audio"]);
  expect(kinds("", [sound])).toEqual(["audio"]);
  expect(kinds("x".repeat(1025), [image])).toEqual(["text", "image"]);
});

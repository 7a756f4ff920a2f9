import { expect, test } from "vitest";
import { contentFor } from "./send-file.ts";

const file = { id: "0198f0c0-0000-7000-8000-000000000001", voice: false };

test("a file becomes the kind of message that carries it, with its caption where there can be one", () => {
  expect(contentFor({ ...file, kind: "image" }, "Fresh")).toEqual({ type: "image", fileId: file.id, caption: "Fresh" });
  expect(contentFor({ ...file, kind: "document" }, "")).toEqual({ type: "document", fileId: file.id, caption: null });
  expect(contentFor({ ...file, kind: "audio", voice: true }, "Listen")).toEqual({
    type: "audio",
    fileId: file.id,
    voice: true,
  });
});

import { describe, expect, it } from "vitest";
import type { ChatContent } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import { mayDelete, mayEdit, wordsOf } from "./message-rules.ts";

const at = "2026-08-06T10:00:00.000Z";
const after = (minutes: number) => Date.parse(at) + minutes * 60_000;

function message(over: Partial<ShownMessage> = {}): ShownMessage {
  return {
    ...{ id: "wamid.1", key: "wamid.1", arrived: 0, from: "customer", at, tick: "sent" },
    ...{ replyTo: null, reaction: null, edited: false, deleted: false, forwarded: null },
    content: { type: "text", body: "hello" },
    ...over,
  };
}
const media = { mediaId: "1", url: null, mimeType: "image/jpeg", sizeBytes: 1, fileName: null };
const image = (caption: string | null): ChatContent => ({ type: "image", media, caption, voice: false });

describe("what can still be done to a message", () => {
  it("an own text can be edited for 15 minutes and deleted for two days", () => {
    expect(mayEdit(message(), after(15))).toBe("yes");
    expect(mayEdit(message(), after(16))).toBe("too-old");
    expect(mayDelete(message(), after(48 * 60))).toBe("yes");
    expect(mayDelete(message(), after(48 * 60 + 1))).toBe("too-old");
  });

  it("only a caption of a picture can be edited", () => {
    expect(mayEdit(message({ content: image("mine") }), after(1))).toBe("yes");
    expect(mayEdit(message({ content: image(null) }), after(1))).toBe("no");
    expect(wordsOf(message({ content: image("mine") }))).toBe("mine");
  });

  it("nothing can be done to a business's message, a deleted one, or one that was not taken yet", () => {
    for (const over of [{ from: "business" as const }, { deleted: true }, { id: "local:1" }]) {
      expect([mayEdit(message(over), after(1)), mayDelete(message(over), after(1))]).toEqual(["no", "no"]);
    }
  });
});

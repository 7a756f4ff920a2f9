import { beforeAll, describe, expect, inject, type TestContext, test, vi } from "vitest";
import type { ChatMessage } from "../../meta-emulator/src/phone-api.ts";
import { page as htmlPage, pdf, photo, recording, webp } from "../../server/src/media/test-files.ts";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { type Look, lookAt, looks } from "./house/looks.ts";
import { closeUntroubled, openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
// While one waits the other draws; more at once only wait for the processor.
vi.setConfig({ maxConcurrency: 2 });

/** Somebody whose conversation with the business is open. */
async function someone(name: string) {
  const { id } = await control.addCustomer(name, "en");
  await control.write(id, `Hello from ${name}`);
  const conversation = await until("the conversation", () => api.conversationOf(name));
  await api.ask("PATCH", `/conversations/${conversation.id}`, { automation: "paused" });
  const files = async () => (await api.messages(conversation.id)).flatMap((message) => message.files);
  const heard = (fits: (content: ChatMessage["content"]) => boolean) =>
    until(
      "the file on the phone",
      async () =>
        (await control.chat(id)).messages.filter(({ from, content }) => from === "business" && fits(content))[0] ??
        null,
    );
  return { id, conversationId: conversation.id, files, heard };
}
type Someone = Awaited<ReturnType<typeof someone>>;

async function sendsEverything({ id }: Someone): Promise<void> {
  await control.sendFile(id, { kind: "image", bytes: await photo(), declared: "image/jpeg", caption: "A picture" });
  await control.sendFile(id, { kind: "video", bytes: recording("clip.mp4"), declared: "video/mp4" });
  await control.sendFile(id, {
    kind: "audio",
    bytes: recording("voice.ogg"),
    declared: "audio/ogg; codecs=opus",
    voice: true,
  });
  await control.sendFile(id, { kind: "document", bytes: pdf(), declared: "application/pdf", name: "תפריט ערב.pdf" });
  await control.sendFile(id, { kind: "sticker", bytes: await webp(), declared: "image/webp" });
}

/** Until every file is there or given up. */
const settled = ({ files }: Someone, count: number) =>
  until("the files are settled", async () => {
    const all = await files();
    return all.length === count && all.every(({ state }) => state !== "pending") ? all : null;
  });

type Test = Pick<TestContext, "onTestFailed">;

async function openThread({ onTestFailed }: Test, who: Someone, look: Partial<Look> = {}): Promise<WatchedPage> {
  const { width = 1440 } = look;
  const shown = await openPage({ language: "en", ...look, height: width < 600 ? 844 : 1400 });
  showWhenFailed(() => ({ page: shown }), onTestFailed);
  await shown.goto(`/inbox/${who.conversationId}`);
  await shown.getByTestId("composer-input").waitFor();
  return shown;
}

describe("what customers send", () => {
  test("is fetched at once and shown as what it is, without a reload", async (context) => {
    const who = await someone("Everything Sent");
    const shown = await openThread(context, who);
    await sendsEverything(who);
    const files = await settled(who, 5);
    // Webhooks overtake each other: the order is not told.
    expect(files.map(({ state, mimeType }) => `${state} ${mimeType}`).sort()).toEqual([
      ...["ready application/pdf", "ready audio/ogg; codecs=opus", "ready image/jpeg", "ready image/webp"],
      "ready video/mp4",
    ]);
    const message = (type: string) => shown.locator(`[data-testid="message"][data-type="${type}"]`);
    await message("image").getByRole("img", { name: "A picture" }).waitFor();
    await message("sticker").getByRole("img").waitFor();
    await until("the film can be played", () =>
      message("video")
        .locator("video")
        .evaluate((video: HTMLVideoElement) => video.readyState > 0 && video.videoWidth === 320),
    );

    const voice = message("audio").getByTestId("voice");
    await voice.getByRole("button", { name: "Play" }).click();
    await until("the voice note plays", () =>
      voice.locator("audio").evaluate((audio: HTMLAudioElement) => audio.currentTime > 0.2),
    );
    await voice.getByRole("button", { name: "Speed 1" }).click();
    expect(await voice.locator("audio").evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);

    const saving = shown.waitForEvent("download");
    await message("document").getByRole("link").click();
    expect((await saving).suggestedFilename()).toBe("תפריט ערב.pdf");

    await message("image").getByRole("button", { name: "Open the picture" }).click();
    const large = shown.getByRole("dialog").getByRole("img");
    await until("the large picture", () =>
      large.evaluate((image: HTMLImageElement) => image.complete && image.naturalHeight === 1600),
    );
    await shown.getByTestId("picture-close").click();
    await shown.getByRole("dialog").waitFor({ state: "hidden" });
    await closeUntroubled([shown]);
  });

  test("comes in spite of links that are dead and servers that stumble", async () => {
    const who = await someone("Dead Link");
    await control.failNext("mediaDownloads", 2);
    await control.sendFile(who.id, { kind: "document", bytes: pdf(), declared: "application/pdf", name: "bill.pdf" });
    const files = await settled(who, 1);
    expect(files).toMatchObject([{ state: "ready", name: "bill.pdf" }]);
  });

  test("is not shown when it is not what it says: words tell why", async (context) => {
    const who = await someone("Wrong Type");
    const shown = await openThread(context, who);
    await control.sendFile(who.id, { kind: "image", bytes: htmlPage(), declared: "image/png" });
    await settled(who, 1);
    await shown.getByTestId("file-failed").filter({ hasText: "not what it claims to be" }).waitFor();
    await closeUntroubled([shown]);
  });
});

describe.concurrent("what members send", () => {
  test("a picture with a caption, attached, dropped or pasted, is on the customer's phone", async (context) => {
    const who = await someone("Picture Sent");
    const shown = await openThread(context, who);
    const bytes = await photo();
    await shown.getByTestId("attach-input").setInputFiles([
      { name: "pizza.jpg", mimeType: "image/jpeg", buffer: bytes },
      { name: "menu.pdf", mimeType: "application/pdf", buffer: pdf() },
    ]);
    await shown.getByTestId("attachment").nth(1).waitFor();
    await shown.getByTestId("composer-input").fill("Fresh from the oven");
    await shown.getByTestId("composer-send").click();
    const picture = await who.heard(({ type }) => type === "image");
    expect(picture.content).toMatchObject({ caption: "Fresh from the oven", media: { mimeType: "image/jpeg" } });
    if (!("media" in picture.content)) throw new Error("no file");
    expect((await control.fileOnPhone(picture.content.media.mediaId)).equals(bytes)).toBe(true);
    const document = await who.heard(({ type }) => type === "document");
    expect(document.content).toMatchObject({ media: { fileName: "menu.pdf" } });

    const files = { name: "sticker.webp", type: "image/webp", bytes: [...(await webp())] };
    await shown.getByTestId("composer-input").evaluate((input, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(given.bytes)], given.name, { type: given.type }));
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, files);
    await shown.getByTestId("attachment").waitFor();
    await shown.getByTestId("composer-send").click();
    // WhatsApp takes no WebP for a picture: it went out as a JPEG.
    await until(
      "the pasted picture",
      async () =>
        (await control.chat(who.id)).messages.filter(
          ({ from, content }) =>
            from === "business" && content.type === "image" && content.media.mimeType === "image/jpeg",
        ).length === 2,
    );
    await until("nothing is on its way", async () => (await shown.locator('[data-status="sending"]').count()) === 0);
    await closeUntroubled([shown]);
  });

  test("a recording is a voice note on the customer's phone", async (context) => {
    const who = await someone("Voice Sent");
    const shown = await openThread(context, who);
    await shown.getByTestId("record").click();
    await shown.getByTestId("recorder").filter({ hasText: "0:01" }).waitFor();
    await shown.getByTestId("record-send").click();
    const voice = await who.heard(({ type }) => type === "audio");
    expect(voice.content).toMatchObject({ voice: true, media: { mimeType: "audio/ogg; codecs=opus" } });
    await shown.locator('[data-testid="message"][data-type="audio"]').getByTestId("voice").waitFor();
    await closeUntroubled([shown]);
  });

  test("a file that WhatsApp does not take is refused with words, and leaves the writer their text", async (context) => {
    const who = await someone("Archive Refused");
    const shown = await openThread(context, who);
    const zip = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
    await shown.getByTestId("attach-input").setInputFiles({ name: "a.zip", mimeType: "application/zip", buffer: zip });
    await shown.getByTestId("composer-input").fill("All the pictures");
    await shown.getByTestId("composer-send").click();
    const refused = shown.locator('[data-status="unsent"]');
    await refused.filter({ hasText: "does not take files of this format" }).waitFor();
    await refused.getByRole("button", { name: "Back to the composer" }).click();
    expect(await shown.getByTestId("composer-input").inputValue()).toBe("All the pictures");
    await shown.context().close();
  });

  test("survives a lost network and a reload, and arrives once", async (context) => {
    const who = await someone("Network Lost");
    const shown = await openThread(context, who);
    await shown.getByTestId("attach-input").setInputFiles({
      name: "pizza.jpg",
      mimeType: "image/jpeg",
      buffer: await photo(),
    });
    await shown.getByTestId("attachment").waitFor();
    await shown.context().setOffline(true);
    await shown.getByTestId("composer-send").click();
    const stuck = shown.locator('[data-status="unsent"]');
    await stuck.filter({ hasText: "the server could not be reached" }).waitFor();
    await shown.context().setOffline(false);
    await shown.reload();
    await who.heard(({ type }) => type === "image");
    await stuck.waitFor({ state: "hidden" });
    expect((await api.messages(who.conversationId)).filter(({ content }) => content.type === "image")).toHaveLength(1);
    await shown.context().close();
  });
});

describe.concurrent("files in a thread are whole, readable and can be used by everyone", () => {
  let who: Someone;
  beforeAll(async () => {
    who = await someone("Gallery");
    await sendsEverything(who);
    await control.sendFile(who.id, { kind: "image", bytes: htmlPage(), declared: "image/png" });
    await settled(who, 6);
  });
  test.for(looks)("in $language, $scheme, $width wide", async (look, { expect, onTestFailed }) => {
    const shown = await openThread({ onTestFailed }, who, look);
    await shown.getByTestId("file-failed").waitFor();
    await shown.getByTestId("attach-input").setInputFiles([
      { name: "Pizza 1.jpg", mimeType: "image/jpeg", buffer: await photo() },
      { name: "תפריט.pdf", mimeType: "application/pdf", buffer: pdf() },
    ]);
    await shown.getByTestId("attachment").nth(1).waitFor();
    const good = {
      lang: look.language,
      dir: look.language === "he" ? "rtl" : "ltr",
      scheme: look.scheme,
      overflowPx: 0,
      keys: [],
      barriers: [],
    };
    expect.soft(await lookAt(shown, "media", look)).toEqual(good);
    await shown.getByTestId("record").click();
    await shown.getByTestId("recorder").filter({ hasText: "0:01" }).waitFor();
    expect.soft(await lookAt(shown, "recording", look)).toEqual(good);
    await closeUntroubled([shown]);
  });
});

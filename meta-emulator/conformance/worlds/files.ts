import { ids, openDesk } from "../../src/testing/desk.ts";
import { mp4File, oggOpusFile, pdfFile, pngFile, webpFile } from "../../src/testing/files.ts";
import { cases } from "../files.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

const minuteMs = 60_000;
const some: Record<string, [type: string, bytes: Buffer]> = {
  png: ["image/png", pngFile()],
  pdf: ["application/pdf", pdfFile()],
  mp4: ["video/mp4", mp4File()],
  ogg: ["audio/ogg", oggOpusFile()],
  webp: ["image/webp", webpFile()],
};

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const post = async (path: string, authorization: string, body: FormData | Buffer, more = {}) => {
    const content = body instanceof FormData ? body : new Uint8Array(body);
    const headers = { authorization, ...more };
    const response = await fetch(`${desk.emulator.url}${path}`, { method: "POST", headers, body: content });
    return (await response.json()) as Record<string, string>;
  };
  const files = async (): Promise<Record<string, string>> => {
    const made: Record<string, string> = {};
    for (const [name, [type, bytes]] of Object.entries(some)) {
      const form = new FormData();
      form.set("messaging_product", "whatsapp");
      form.set("file", new Blob([new Uint8Array(bytes)], { type }), name);
      made[name] = (await post(`/v24.0/${ids.number}/media`, `Bearer ${ids.token}`, form)).id ?? "";
    }
    const { body } = await desk.call("GET", `/v24.0/${made.png}`);
    return { ...made, link: String(body.url) };
  };
  const later = async (advanceMs: number) => {
    const made = await files();
    await desk.call("POST", "/control/clock", { advanceMs });
    return made;
  };
  const begin = async () => {
    const query = "file_name=a.jpg&file_length=8&file_type=image/jpeg";
    const { body } = await desk.call("POST", `/v24.0/${ids.app}/uploads?${query}`);
    return { session: String(body.id) };
  };
  const preparations: Preparations = {
    files,
    "files of six minutes ago": () => later(6 * minuteMs),
    "files of thirty days ago": () => later(30 * 24 * 60 * minuteMs + minuteMs),
    "a session": begin,
    "a handle": async () => {
      const { session } = await begin();
      const bytes = Buffer.from("\xff\xd8\xff\xe00000", "latin1");
      const { h = "" } = await post(`/v24.0/${session}`, `OAuth ${ids.token}`, bytes, { file_offset: "0" });
      return { handle: h };
    },
  };
  return { desk, preparations };
}

export const files: World = { name: "files", cases, open };

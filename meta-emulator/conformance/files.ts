import type { RequestCase } from "./request-case.ts";

const media = "/v24.0/200000000000001/media";
const uploads = "/v24.0/400000000000001/uploads";
/** Where a picture begins; nobody looks further. */
const jpeg = "\xff\xd8\xff\xe00000";
const file = (type: string, content: string, name = "file") => ({ field: "file", name, type, content });
const product = { messaging_product: "whatsapp" };
const upload = (name: string, type: string, content: string, more: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: media,
  form: { ...product, type },
  file: file(type, content),
  ...(more.code === undefined ? { fixture: "graph.media.upload" } : {}),
  ...more,
});
const session = (name: string, query: Record<string, string>, more: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: uploads,
  query: { file_name: "a.jpg", file_length: "8", file_type: "image/jpeg", ...query },
  ...(more.code === undefined ? { fixture: "graph.resumable.session" } : {}),
  ...more,
});
const piece = (name: string, offset: string, bytes: string, more: Partial<RequestCase>): RequestCase => ({
  name,
  method: "POST",
  path: "/v24.0/{session}",
  prepare: "a session",
  token: "none",
  headers: { authorization: "OAuth TEST_TOKEN", file_offset: offset },
  bytes,
  ...more,
});
const oneOf = (type: string, id: string): RequestCase => ({
  name: `${type} by id`,
  method: "POST",
  path: "/v24.0/200000000000001/messages",
  prepare: "files",
  body: {
    ...product,
    to: "15555550123",
    type,
    [type]: { id: `{${id}}`, ...(type === "document" ? { filename: "menu.pdf", caption: "The menu" } : {}) },
  },
  fixture: "graph.send.ok",
});

/** Files: as they are sent, kept, looked at and taken away. */
export const cases: RequestCase[] = [
  upload("a picture", "image/jpeg", jpeg),
  upload("a PDF", "application/pdf", "%PDF-1.4\n%%EOF\n"),
  upload("a text", "text/plain", "hello"),
  upload("a program", "application/x-sh", "echo", { code: 100 }),
  upload("no product", "image/jpeg", jpeg, { form: { type: "image/jpeg" }, code: 100 }),
  { name: "no file", method: "POST", path: media, form: product, code: 100 },
  upload("a picture that is a text", "image/jpeg", "hello", { code: 131053 }),
  upload("a picture of six megabytes", "image/jpeg", jpeg + "0".repeat(6 * 1024 * 1024), { code: 131053 }),
  { name: "where a file is", method: "GET", path: "/v24.0/{png}", prepare: "files", fixture: "graph.media.url" },
  {
    name: "where a file is, asked for the number",
    method: "GET",
    path: "/v24.0/{png}",
    query: { phone_number_id: "200000000000001" },
    prepare: "files",
    fixture: "graph.media.url",
  },
  {
    name: "where a file is, asked for another number",
    method: "GET",
    path: "/v24.0/{png}",
    query: { phone_number_id: "200000000000009" },
    prepare: "files",
    code: 100,
    subcode: 33,
  },
  {
    name: "a file itself",
    method: "GET",
    path: "{link}",
    operation: "GET a media link",
    prepare: "files",
    mediaType: "image/png",
  },
  {
    name: "a file itself without a token",
    method: "GET",
    path: "{link}",
    operation: "GET a media link",
    prepare: "files",
    token: "none",
    code: 200,
    status: 403,
  },
  {
    name: "a file itself six minutes later",
    method: "GET",
    path: "{link}",
    operation: "GET a media link",
    prepare: "files of six minutes ago",
    mediaType: "text/plain",
    status: 404,
  },
  { name: "a file taken away", method: "DELETE", path: "/v24.0/{png}", prepare: "files", fixture: "graph.success" },
  {
    name: "a file after thirty days",
    method: "GET",
    path: "/v24.0/{png}",
    prepare: "files of thirty days ago",
    code: 100,
    subcode: 33,
  },
  oneOf("image", "png"),
  oneOf("document", "pdf"),
  oneOf("video", "mp4"),
  oneOf("audio", "ogg"),
  oneOf("sticker", "webp"),
  session("an upload in pieces", {}),
  session("an upload of a program", { file_type: "application/x-sh" }, { code: 100 }),
  session("an upload of no length", { file_length: "0" }, { code: 100 }),
  piece("all of it", "0", jpeg, { fixture: "graph.resumable.handle" }),
  piece("a part of it", "0", "1234", { answer: { file_offset: 4 } }),
  piece("a part that does not fit", "3", "1234", { code: 100 }),
  piece("more than all of it", "0", jpeg + jpeg, { code: 100 }),
  piece("a part with the wrong scheme", "0", jpeg, {
    headers: { authorization: "Bearer TEST_TOKEN", file_offset: "0" },
    code: 190,
    status: 401,
  }),
  {
    name: "how far an upload came",
    method: "GET",
    path: "/v24.0/{session}",
    prepare: "a session",
    token: "none",
    headers: { authorization: "OAuth TEST_TOKEN" },
    answer: { file_offset: 0 },
  },
  {
    name: "a picture for the profile",
    method: "POST",
    path: "/v24.0/200000000000001/whatsapp_business_profile",
    prepare: "a handle",
    body: { ...product, profile_picture_handle: "{handle}" },
    fixture: "graph.success",
  },
];

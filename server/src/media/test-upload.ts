import { UploadedFile } from "@croozer/contracts/media";
import type { Http } from "../platform/http/http.ts";

type Given = { name?: string; fields?: object; headers?: Record<string, string> };

/** Uploads a file as a browser does. */
export async function upload(http: Http, bytes: Buffer, { name = "file.bin", fields = {}, headers = {} }: Given) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, String(value));
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  return http.app.inject({
    method: "POST",
    url: "/api/files",
    headers: { ...headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}

export async function uploaded(http: Http, bytes: Buffer, given: Given): Promise<UploadedFile> {
  const answer = await upload(http, bytes, given);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return UploadedFile.parse(answer.json());
}

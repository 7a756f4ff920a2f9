import { errorCodes } from "@croozer/contracts/errors";
import type { z } from "zod";
import { ApiProblem, NetworkProblem } from "./http.ts";

/** Without a byte moving for this long, the connection counts as lost. */
const silenceMs = 30_000;

type Upload = {
  businessId: string;
  file: Blob;
  name: string;
  fields: Record<string, string>;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  /** Cuts it off. */
  signal?: AbortSignal;
};

/**
 * Uploads a file as a form, telling how far it is (which `fetch` cannot).
 * @throws ApiProblem when the server refuses, NetworkProblem when no answer came
 */
export async function upload<Answer extends z.ZodType>(
  path: string,
  answer: Answer,
  { businessId, file, name, fields, onProgress, signal }: Upload,
): Promise<z.infer<Answer>> {
  const form = new FormData();
  // Fields before the file: the server reads in order.
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set("file", file, name);
  const { status, text } = await post(path, businessId, form, onProgress, signal);
  const json = readJson(text);
  if (status >= 200 && status < 300) return answer.parse(json);
  if (isProblem(json)) throw new ApiProblem(json);
  throw new ApiProblem({
    type: "about:blank",
    title: String(status),
    status,
    code: status === 413 ? "file.too_large" : status >= 502 ? "server.unavailable" : "server.unexpected",
    requestId: "",
  });
}

function post(
  path: string,
  businessId: string,
  form: FormData,
  onProgress: (part: number) => void,
  signal: AbortSignal | undefined,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence = 0;
    const heard = () => {
      window.clearTimeout(silence);
      silence = window.setTimeout(() => request.abort(), silenceMs);
    };
    const lost = () => {
      window.clearTimeout(silence);
      reject(new NetworkProblem(new Error("the upload was cut off")));
    };
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-business-id", businessId);
    request.upload.onprogress = ({ loaded, total }) => {
      heard();
      if (total > 0) onProgress(loaded / total);
    };
    // All bytes are there; now the server looks at the file, which takes what it takes.
    request.upload.onload = () => window.clearTimeout(silence);
    request.onload = () => {
      window.clearTimeout(silence);
      resolve({ status: request.status, text: request.responseText });
    };
    request.onerror = lost;
    request.onabort = lost;
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    heard();
    request.send(form);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isProblem = (json: unknown): json is ConstructorParameters<typeof ApiProblem>[0] =>
  typeof json === "object" &&
  json !== null &&
  "code" in json &&
  typeof json.code === "string" &&
  json.code in errorCodes;

import type { GraphTarget } from "./graph.ts";
import { asObject, asObjects, asText } from "./loose.ts";
import type { GraphBody } from "./payloads.ts";
import { PostFailed, postJson } from "./post.ts";

export type Sender = GraphTarget & {
  phoneNumberId: string;
  accessToken: string;
  timeoutMs?: number;
  /** Gives up waiting for the answer. */
  signal?: AbortSignal | undefined;
};

/**
 * How a send ended. `rejected`: Meta said no, or was never reached; nothing was sent. `uncertain`: the request went out
 * and no usable answer came back; sending again might send twice (there is no idempotency key).
 */
export type Sending =
  | { outcome: "accepted"; providerId: string }
  | { outcome: "rejected"; code: string; detail: string | null }
  | { outcome: "uncertain"; detail: string };

const defaultTimeoutMs = 10_000;

/** One `POST /{phone-number-id}/messages`. Never throws. Must not be called with a transaction open. */
export async function sendToMeta(sender: Sender, body: GraphBody): Promise<Sending> {
  try {
    const { status, text } = await postJson(
      `${sender.graphUrl}/${sender.graphVersion}/${sender.phoneNumberId}/messages`,
      JSON.stringify(body),
      { token: sender.accessToken, timeoutMs: sender.timeoutMs ?? defaultTimeoutMs, signal: sender.signal },
    );
    return read(status, text);
  } catch (error) {
    return failed(error);
  }
}

/**
 * Meta's code decides, not the HTTP status (§1.4). Code 1 with a 5xx is "unknown error" and was seen after a message had
 * gone out, so it settles nothing.
 */
function read(status: number, text: string): Sending {
  const answer = asObject(parsed(text));
  const error = asObject(answer?.error);
  if (error) {
    const code = asText(error.code) ?? "unknown";
    const detail = asText(asObject(error.error_data)?.details) ?? asText(error.message);
    if (status >= 500 && (code === "1" || code === "unknown"))
      return { outcome: "uncertain", detail: `status ${status}` };
    return { outcome: "rejected", code, detail };
  }
  const first = asObjects(answer?.messages)[0];
  const providerId = asText(first?.id);
  if (status < 300) return providerId === null ? unclear(status) : { outcome: "accepted", providerId };
  // A proxy's page, not Meta's word.
  if (status >= 500) return unclear(status);
  return { outcome: "rejected", code: `http.${status}`, detail: null };
}

const unclear = (status: number): Sending => ({ outcome: "uncertain", detail: `status ${status} without an answer` });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failed(error: unknown): Sending {
  if (!(error instanceof PostFailed)) return { outcome: "uncertain", detail: "unknown" };
  if (!error.wrote) return { outcome: "rejected", code: "channel.unreachable", detail: error.code };
  return { outcome: "uncertain", detail: error.code === "timeout" ? "no answer in time" : error.code };
}

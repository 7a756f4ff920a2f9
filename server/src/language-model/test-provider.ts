import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { ModelAnswer } from "./model-answer.ts";

/** What was asked of the provider: the path, the headers, the body as sent. */
export type Asked = { path: string; headers: IncomingMessage["headers"]; body: string };

/** How the provider behaves: says a text, refuses as models do, answers a status, says nothing, breaks off. */
export type Behaviour =
  | { says: string; tokens?: { input: number; output: number } }
  | { refuses: true }
  | { status: number }
  | { hangs: true }
  | { breaksOff: true }
  | { raw: string };

export type TestProvider = {
  origin: string;
  asked: Asked[];
  /** Called for every request; may look at it, or wait. */
  behave: (asked: Asked) => Behaviour | Promise<Behaviour>;
  close(): Promise<void>;
};

/** A server that speaks as OpenAI (`/v1/responses`), Anthropic (`/v1/messages`) and the compatible ones do. */
export async function openTestProvider(): Promise<TestProvider> {
  const server = createServer((request, reply) => void serve(request, reply));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const provider: TestProvider = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    behave: () => ({ status: 500 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  async function serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const asked = { path: request.url ?? "", headers: request.headers, body: await text(request) };
    provider.asked.push(asked);
    const behaviour = await provider.behave(asked);
    if ("hangs" in behaviour) return;
    if ("breaksOff" in behaviour) return void reply.destroy();
    reply.setHeader("content-type", "application/json");
    if ("raw" in behaviour) return void reply.end(behaviour.raw);
    if ("status" in behaviour)
      return void reply.writeHead(behaviour.status).end(JSON.stringify({ error: { message: "no", type: "error" } }));
    reply.end(JSON.stringify(speak(asked.path, behaviour)));
  }
  return provider;
}

function speak(path: string, behaviour: Exclude<Behaviour, { status: number }>): unknown {
  const words = "says" in behaviour ? behaviour.says : null;
  const { input, output } = ("says" in behaviour ? behaviour.tokens : undefined) ?? { input: 900, output: 100 };
  if (path.endsWith("/responses"))
    return {
      id: "resp_1",
      object: "response",
      created_at: 1_770_000_000,
      model: "gpt-test",
      status: "completed",
      output: [
        {
          type: "message",
          id: "msg_1",
          role: "assistant",
          status: "completed",
          content: [
            words === null
              ? { type: "refusal", refusal: "I cannot help with that." }
              : { type: "output_text", text: words, annotations: [] },
          ],
        },
      ],
      usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
    };
  if (path.endsWith("/messages"))
    return {
      id: "msg_1",
      type: "message",
      role: "assistant",
      model: "claude-test",
      content: words === null ? [] : [{ type: "text", text: words }],
      stop_reason: words === null ? "refusal" : "end_turn",
      stop_sequence: null,
      usage: { input_tokens: input, output_tokens: output },
    };
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_770_000_000,
    model: "local-test",
    choices: [
      {
        index: 0,
        finish_reason: "stop",
        message: { role: "assistant", content: words, ...(words === null ? { refusal: "I cannot." } : {}) },
      },
    ],
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  };
}

/** A proper answer with nothing in it but what is given. */
export const answerOf = (part: Partial<ModelAnswer> = {}): ModelAnswer => ({
  intent: "order",
  lines: [],
  unclear: [],
  notOnMenu: [],
  fulfilment: null,
  address: null,
  time: null,
  payment: null,
  notes: null,
  ...part,
});

export const lineOf = (product: string, part: Partial<ModelAnswer["lines"][number]> = {}) => ({
  product,
  quantity: 1,
  options: [],
  without: [],
  extra: [],
  light: [],
  halves: null,
  quote: null,
  ...part,
});

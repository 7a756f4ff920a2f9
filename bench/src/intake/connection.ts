import { connect } from "node:net";

/** What a POST came to: whether it was answered 200. */
export type Answered = (ok: boolean) => void;
export type Connection = { post(request: Buffer, answered: Answered): void; end(): void };

/** A keep-alive connection with one request under way: a bare socket, so that it takes little of the shared machine. */
export function openConnection(port: number, onError: (error: Error) => void): Promise<Connection> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let answer = "";
    let heard: Answered = () => {};
    socket.on("error", onError);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      const head = answer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0);
      if (answer.length < head + 4 + length) return;
      const ok = answer.startsWith("HTTP/1.1 200");
      answer = "";
      heard(ok);
    });
    socket.on("connect", () =>
      resolve({
        post(request, answered) {
          heard = answered;
          socket.write(request);
        },
        end: () => socket.end(),
      }),
    );
  });
}

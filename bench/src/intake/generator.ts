import { connect } from "node:net";

export type Load = { answered: number; refused: number; latenciesMs: number[] };

/**
 * Posts requests over keep-alive connections, one under way on each, until the time is up or there are none left. Bare
 * sockets, so that the generator takes as little as it can of the machine it shares with the server.
 */
export async function generate(
  port: number,
  next: () => Buffer | null,
  { connections, durationMs }: { connections: number; durationMs: number },
): Promise<Load> {
  const load: Load = { answered: 0, refused: 0, latenciesMs: [] };
  const until = performance.now() + durationMs;
  await Promise.all(Array.from({ length: connections }, () => talk(port, next, until, load)));
  return load;
}

function talk(port: number, next: () => Buffer | null, until: number, load: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let sentAt = 0;
    let answer = "";
    const post = () => {
      const request = performance.now() < until ? next() : null;
      if (!request) {
        socket.end();
        resolve();
        return;
      }
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on("connect", post);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      const head = answer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0);
      if (answer.length < head + 4 + length) return;
      if (answer.startsWith("HTTP/1.1 200")) load.answered += 1;
      else load.refused += 1;
      load.latenciesMs.push(performance.now() - sentAt);
      answer = "";
      post();
    });
  });
}

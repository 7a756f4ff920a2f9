import type { FastifyReply, FastifyRequest } from "fastify";
import type { Simulation } from "../simulation.ts";

/** Keeps proxies from closing a quiet stream. */
const heartbeatMs = 15_000;
/** A page that does not read is let go rather than buffered for. */
const mostBufferedBytes = 4 * 1024 * 1024;

/** Server-sent events: each `data:` is one PhoneEvent. */
export function streamEvents(sim: Simulation, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  stream.write("retry: 1000\n\n");
  const write = (text: string): void => {
    if (stream.writableLength > mostBufferedBytes) stream.destroy();
    else stream.write(text);
  };
  const stop = sim.phone.listen((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => write(":\n\n"), heartbeatMs);
  request.raw.on("close", () => {
    clearInterval(heartbeat);
    stop();
  });
}

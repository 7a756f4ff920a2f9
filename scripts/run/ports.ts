import { createServer } from "node:net";

/**
 * The first free port from `wanted` on.
 * @param taken ports that are spoken for although nobody listens yet
 * @throws when thirty in a row are taken
 */
export async function findPort(host: string, wanted: number, taken: readonly number[] = []): Promise<number> {
  for (let port = wanted; port < wanted + 30; port++)
    if (!taken.includes(port) && (await isFree(host, port))) return port;
  throw new Error(`Ports ${wanted} to ${wanted + 29} are all taken. Choose another with PORT or EMULATOR_PORT.`);
}

/** `localhost` may mean either loopback address: both must be free, or a browser reaches someone else. */
async function isFree(host: string, port: number): Promise<boolean> {
  const hosts = host === "127.0.0.1" ? [host, "::1"] : [host];
  for (const one of hosts) if (!(await canListen(one, port))) return false;
  return true;
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(host === "::1");
      else if (error.code === "EACCES") reject(new Error(`Port ${port} may not be used by this user. Choose another.`));
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

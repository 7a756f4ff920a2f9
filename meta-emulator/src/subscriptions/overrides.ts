import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import { verifyCallback } from "../outbox/handshake.ts";
import type { Simulation } from "../simulation.ts";

const longestUrl = 200;

/** The address of an override once it has passed the verification GET; null for the empty text, which clears it. */
export async function verifyOverride(sim: Simulation, url: unknown, verifyToken: unknown): Promise<string | null> {
  if (url === "") return null;
  if (typeof url !== "string") throw missing("override_callback_uri");
  if (typeof verifyToken !== "string" || verifyToken === "") throw missing("verify_token");
  if (url.length > longestUrl)
    throw wrongParameter(`Param override_callback_uri must be at most ${longestUrl} characters long.`);
  await requireVerified(sim, url, verifyToken);
  return url;
}

export async function requireVerified(sim: Simulation, url: string, verifyToken: string): Promise<void> {
  const problem = await verifyCallback(sim.outbox.poster, url, verifyToken);
  if (problem === null) return;
  throw new GraphError({
    code: 2200,
    message: `(#2200) Callback verification failed with the following errors: ${problem}`,
  });
}

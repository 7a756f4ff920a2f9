/** Connections (08), conflicts between transactions (40), a server that is full (53), ends or starts (57); the network. */
const codes = /^(08|40|53|57)...$|^(ECONN[A-Z]+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the client says without a code. */
const words =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when)/;

const ofDatabase = new WeakSet<object>();

/**
 * Whether an error of the database says something about the moment rather than about what was asked: asked again later,
 * the same may succeed.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return codes.test(code) || words.test(error.message) || isPassing(error.cause);
}

/** Notes where an error came from: another service's broken connection looks the same. */
export function noteFromDatabase(error: unknown): void {
  if (error instanceof Error) ofDatabase.add(error);
}

/** Passing, and thrown by a transaction of ours. */
export const isDatabasePassing = (error: unknown): boolean =>
  error instanceof Error && ofDatabase.has(error) && isPassing(error);

/**
 * Connections to PostgreSQL, at most. A web process takes `application` and one for notices; a worker takes all pools, one
 * for notices and one for each of its two runners' locks. Two of each, as during a deploy: 2 * 13 + 2 * 25 = 76. The
 * embedded PostgreSQL allows 100, of which 3 are kept for a superuser: 21 are left for starting processes, backups and
 * people. Those not needed are closed after ten seconds.
 */
export const connections = {
  /** Of the application's role: requests, webhooks, what jobs and lanes do. */
  application: 12,
  /** Of the queue's role: fetches, completes and listens. No fewer than jobs run at once, or the queue complains. */
  jobs: 6,
  /** The same for the runner that fetches files. */
  files: 4,
} as const;

/** Of the embedded PostgreSQL. A place that nobody takes costs 50 kB. */
export const allowedConnections = 100;

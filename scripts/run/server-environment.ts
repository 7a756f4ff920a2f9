import type { Secrets } from "./secrets.ts";

export type Addresses = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string;
  emulatorUrl: string | null;
};

/** Values a person set win over ours, except those that only make sense together with the emulator. */
const mayBeGiven = [
  ...["PUBLIC_URL", "ENCRYPTION_KEYS", "SESSION_SECRET", "DATABASE_APP_PASSWORD", "DATABASE_JOBS_PASSWORD"],
  ...[
    "LOG_LEVEL",
    "NODE_ENV",
    "ROLE",
    "SUPER_ADMIN_EMAIL",
    "META_MEDIA_HOSTS",
    "LANGUAGE_MODEL_HOSTS",
    "STRIPE_API_URL",
  ],
  ...["REQUESTS_PER_MINUTE", "SETTLE_AFTER_MINUTES", "WEBHOOK_RETENTION_DAYS"],
  ...["PUSH_PRIVATE_KEY", "PUSH_HOSTS", "SMTP_URL", "MAIL_FROM"],
  ...["S3_BUCKET", "S3_REGION", "S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "S3_PATH_STYLE"],
];
const ofMeta = ["META_APP_ID", "META_APP_SECRETS", "META_VERIFY_TOKEN", "META_GRAPH_URL", "META_GRAPH_VERSION"];

/** What the server is told, complete. */
export function serverEnvironment(
  secrets: Secrets,
  { port, host, dataDir, databaseUrl, emulatorUrl }: Addresses,
  given: Record<string, string | undefined>,
): Record<string, string> {
  const keys = Object.entries(secrets.encryptionKeys).map(([id, key]) => `${id}:${key}`);
  const own: Record<string, string> = {
    PUBLIC_URL: `http://localhost:${port}`,
    ENCRYPTION_KEYS: keys.join(","),
    SESSION_SECRET: secrets.sessionSecret,
    PUSH_PRIVATE_KEY: secrets.pushPrivateKey,
    DATABASE_APP_PASSWORD: secrets.databaseAppPassword,
    DATABASE_JOBS_PASSWORD: secrets.databaseJobsPassword,
    LOG_LEVEL: "info",
    NODE_ENV: "production",
    ROLE: "web,worker",
    SUPER_ADMIN_EMAIL: "owner@demo.croozer.example",
    META_VERIFY_TOKEN: secrets.metaVerifyToken,
  };
  const emulated: Record<string, string> =
    emulatorUrl === null
      ? {}
      : {
          EMULATOR_URL: emulatorUrl,
          META_APP_ID: secrets.emulatorAppId,
          META_APP_SECRETS: secrets.emulatorAppSecret,
          META_VERIFY_TOKEN: secrets.metaVerifyToken,
          META_GRAPH_URL: emulatorUrl,
        };
  const names = emulatorUrl === null ? [...mayBeGiven, ...ofMeta] : mayBeGiven;
  const chosen = names.flatMap((name) => (given[name] ? [[name, given[name]] as const] : []));
  return {
    ...own,
    ...Object.fromEntries(chosen),
    ...emulated,
    ...{ PORT: String(port), HOST: host, DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
  };
}

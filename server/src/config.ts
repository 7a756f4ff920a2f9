import { join } from "node:path";
import { z } from "zod";

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);

const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ROLE: list.default(["web", "worker"]),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  PUBLIC_URL: z.url().optional(),
  /** The owner of the schema: runs migrations. The application itself connects as roles that own nothing. */
  DATABASE_URL: z.url(),
  DATABASE_APP_PASSWORD: z.string().min(16),
  DATABASE_JOBS_PASSWORD: z.string().min(16),
  /** `id:base64 of 32 bytes`, comma separated. The first encrypts, all decrypt. */
  ENCRYPTION_KEYS: list,
  SESSION_SECRET: z.string().min(32),
  META_APP_ID: z.string().default(""),
  /** Several while a secret rotates. */
  META_APP_SECRETS: list.default([]),
  META_VERIFY_TOKEN: z.string().min(8),
  META_GRAPH_URL: z.url().default("https://graph.facebook.com"),
  META_GRAPH_VERSION: z.string().default("v25.0"),
  /** Where media may be fetched from beside the Graph API: hosts, or with a leading dot everything below one. */
  META_MEDIA_HOSTS: list.default(["lookaside.fbsbx.com", ".fbsbx.com", ".fbcdn.net", ".whatsapp.net"]),
  /** Where Stripe is: another address is for tests and benches. */
  STRIPE_API_URL: z.url().default("https://api.stripe.com"),
  /** Where a language model may be asked beside the internet at large: `localhost:11434`, or a host with all its ports. */
  LANGUAGE_MODEL_HOSTS: list.default([]),
  /** 32 bytes in base64url: by the pair of it push services know the installation. Without one it pushes nothing. */
  PUSH_PRIVATE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  /** Push services inside, beside the internet at large. */
  PUSH_HOSTS: list.default([]),
  /** `smtps://user:password@host`; without one a mail becomes a file in the data folder. */
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).max(1_000_000).default(1_200),
  /** Without a word from Meta for so long, a person decides about a message of which nobody knows whether it went out. */
  SETTLE_AFTER_MINUTES: z.coerce.number().min(1).max(1440).default(15),
  WEBHOOK_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  EMULATOR_URL: z.url().optional(),
  /** Files go to this bucket instead of the data folder. Without keys the SDK looks for them as it does on AWS. */
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `https://host/bucket/key` rather than `https://bucket.host/key`; what most stores of one's own want. */
  S3_PATH_STYLE: z.stringbool().optional(),
  SUPER_ADMIN_EMAIL: z.string().optional(),
  CROOZER_SUPERVISED: z.stringbool().default(false),
});

/** This machine itself: a model of one's own while developing. */
const loopbackHosts = ["127.0.0.1", "[::1]", "localhost"];

export type S3Config = {
  kind: "s3";
  bucket: string;
  region: string;
  /** Null is Amazon's own. */
  endpoint: string | null;
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  pathStyle: boolean;
};
export type StorageConfig = { kind: "local"; folder: string } | S3Config;

export type Config = Readonly<{
  env: "development" | "production" | "test";
  host: string;
  port: number;
  roles: readonly string[];
  dataDir: string;
  logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
  /** Address people reach this installation at, without a trailing slash; https switches secure cookies on. */
  publicUrl: string;
  databaseUrl: string;
  databaseAppPassword: string;
  databaseJobsPassword: string;
  encryptionKeys: readonly string[];
  sessionSecret: string;
  meta: {
    appId: string;
    appSecrets: readonly string[];
    verifyToken: string;
    graphUrl: string;
    graphVersion: string;
    mediaHosts: readonly string[];
  };
  storage: StorageConfig;
  stripeUrl: string;
  /** Hosts inside that a business's language model may be at. */
  languageModelHosts: readonly string[];
  pushPrivateKey: string | null;
  /** Hosts inside that a browser's push service may be at. */
  pushHosts: readonly string[];
  smtpUrl: string | null;
  /** Null is made of the installation's address. */
  mailFrom: string | null;
  settleAfterMs: number;
  /** Of one session, API key or address; more are refused until the minute is over. */
  requestsPerMinute: number;
  /** How long the log of webhook deliveries, and the events that messages gave rise to, are kept. */
  webhookRetentionDays: number;
  /** Set when this installation talks to the emulator. */
  emulatorUrl: string | null;
  superAdminEmail: string | null;
  /** Started by a supervisor that closes the IPC channel when it dies. */
  supervised: boolean;
}>;

/**
 * Reads the environment once; the only reader of process.env in the server.
 * @throws when a value is missing or malformed, naming the variables (never their values)
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  // Set to nothing is not set: a shell cannot unset for a child it starts.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n  ${problems.join("\n  ")}`);
  }
  const e = parsed.data;
  return {
    env: e.NODE_ENV,
    host: e.HOST,
    port: e.PORT,
    roles: e.ROLE,
    dataDir: e.DATA_DIR,
    logLevel: e.LOG_LEVEL,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ""),
    databaseUrl: e.DATABASE_URL,
    databaseAppPassword: e.DATABASE_APP_PASSWORD,
    databaseJobsPassword: e.DATABASE_JOBS_PASSWORD,
    encryptionKeys: e.ENCRYPTION_KEYS,
    sessionSecret: e.SESSION_SECRET,
    meta: {
      appId: e.META_APP_ID,
      appSecrets: e.META_APP_SECRETS,
      verifyToken: e.META_VERIFY_TOKEN,
      graphUrl: e.META_GRAPH_URL.replace(/\/+$/, ""),
      graphVersion: e.META_GRAPH_VERSION,
      mediaHosts: e.META_MEDIA_HOSTS,
    },
    storage: storageOf(e),
    stripeUrl: e.STRIPE_API_URL.replace(/\/+$/, ""),
    languageModelHosts: [
      ...e.LANGUAGE_MODEL_HOSTS.map((host) => host.toLowerCase()),
      ...(e.NODE_ENV === "production" ? [] : loopbackHosts),
    ],
    pushPrivateKey: e.PUSH_PRIVATE_KEY ?? null,
    pushHosts: [...e.PUSH_HOSTS.map((host) => host.toLowerCase()), ...(e.NODE_ENV === "test" ? loopbackHosts : [])],
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? null,
    settleAfterMs: e.SETTLE_AFTER_MINUTES * 60_000,
    requestsPerMinute: e.REQUESTS_PER_MINUTE,
    webhookRetentionDays: e.WEBHOOK_RETENTION_DAYS,
    emulatorUrl: e.EMULATOR_URL ?? null,
    superAdminEmail: e.SUPER_ADMIN_EMAIL?.toLowerCase() ?? null,
    supervised: e.CROOZER_SUPERVISED,
  };
}

function storageOf(e: z.infer<typeof Environment>): StorageConfig {
  if (e.S3_BUCKET === undefined) return { kind: "local", folder: join(e.DATA_DIR, "files") };
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = e;
  return {
    kind: "s3",
    bucket: e.S3_BUCKET,
    region: e.S3_REGION,
    endpoint: e.S3_ENDPOINT ?? null,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
    pathStyle: e.S3_PATH_STYLE ?? e.S3_ENDPOINT !== undefined,
  };
}

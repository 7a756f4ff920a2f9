/**
 * The order of the server's rooms, from the top of the house down: each names the rooms it may import. Everyone may
 * import `platform` and `businesses` that stands below them; whoever is not named is told by an event.
 */
const base = ["platform", "businesses"];
const people = ["customers", "catalogue", "channels", "media"];
const talk = [...base, ...people, "channel-catalogues", "meta", "conversations"];
const everything = [...talk, "language-model", "orders", "payments", "templates", "couriers", "replies", "broadcasts"];

export const rooms: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  meta: ["platform"],
  businesses: ["platform"],
  channels: [...base, "meta"],
  customers: base,
  catalogue: base,
  "channel-catalogues": [...base, "channels", "catalogue", "meta"],
  "language-model": [...base, "catalogue"],
  media: [...base, "channels", "meta"],
  conversations: [...base, "customers", "channels", "media", "meta"],
  intake: [...base, "channels", "conversations", "meta"],
  // An order keeps a conversation's id and never imports conversations.
  orders: [...base, "customers", "catalogue"],
  payments: [...base, "customers", "orders"],
  couriers: [...base, "customers", "channels", "conversations", "orders", "payments", "templates"],
  printing: [...base, "media", "conversations", "orders"],
  templates: [...base, "channels", "conversations", "meta"],
  replies: [...base, "customers", "conversations", "media", "orders"],
  broadcasts: [...base, "customers", "conversations", "templates"],
  automations: everything,
  tracking: [...base, "orders", "payments", "couriers", "automations"],
  storefront: [...base, "customers", "catalogue", "channels", "orders", "payments"],
  analytics: [...everything, "automations"],
  billing: [...everything, "automations"],
  notifications: [...everything, "automations"],
  admin: [...everything, "automations"],
  demo: [...everything, "automations"],
};

/** Rooms without a door: any of their files may be imported by those who may import the room. */
export const openRooms: readonly string[] = ["platform", "meta", "demo"];

/** Files beside the rooms that rooms may import: they import no room's code. */
export const shared: readonly string[] = ["config.ts", "events.ts"];

/** What may be imported by the tables of contents alone. */
export const privateFiles: readonly string[] = ["routes.ts", "subscribers.ts", "jobs.ts", "identify.ts"];

/** The operator's own programs: they do for an installation what no member may, and look behind the doors for it. */
export const operatorPrograms: readonly string[] = ["demo/ensure-demo.ts", "seed.ts", "issue-api-key.ts"];

/** Which of our own workspaces each may import. */
export const workspaces: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  "order-parser": [],
  "meta-emulator": [],
  server: ["contracts", "order-parser"],
  web: ["contracts"],
  tests: ["contracts", "order-parser", "meta-emulator", "server", "scripts"],
  bench: ["contracts", "order-parser", "meta-emulator", "server", "scripts"],
  scripts: ["contracts", "server"],
};

/** The only places that read the environment. */
export const environmentReaders: readonly RegExp[] = [
  /^server\/src\/config\.ts$/,
  /^meta-emulator\/src\/(main|config)\.ts$/,
  /^(scripts|tests|bench)\//,
  /\.test\.tsx?$/,
  /(^|\/)vite(st)?\.config\.ts$/,
];

/** The five roles of a member and what each may do. One table, checked on the server for every route and used by the web to decide what is shown. */
export const roles = ["owner", "admin", "manager", "agent", "staff"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "business.read",
  "business.update",
  "business.delete",
  "billing.manage",
  "team.read",
  "team.manage",
  "api_key.manage",
  "channel.read",
  "channel.manage",
  "catalogue.read",
  "catalogue.edit",
  "customer.read",
  "customer.edit",
  "customer.merge",
  "conversation.read",
  "conversation.reply",
  "conversation.assign",
  "order.read",
  "order.place",
  "order.advance",
  "order.cancel",
  "order.edit",
  "order.pay",
  "order.refund",
  "order.export",
  "view.share",
  "inbox.manage",
  "canned_response.share",
  "usage.read",
  "automation.manage",
] as const;
export type Permission = (typeof permissions)[number];

const staff: Permission[] = ["business.read", "catalogue.read", "order.read", "order.advance", "order.pay"];
const agent: Permission[] = [
  ...staff,
  "team.read",
  "channel.read",
  "customer.read",
  "customer.edit",
  "conversation.read",
  "conversation.reply",
  "conversation.assign",
  "order.place",
  "order.cancel",
  "order.edit",
];
const manager: Permission[] = [
  ...agent,
  "customer.merge",
  "order.refund",
  "order.export",
  "view.share",
  "inbox.manage",
  "canned_response.share",
  "catalogue.edit",
  "usage.read",
  "automation.manage",
];
const admin: Permission[] = [...manager, "business.update", "team.manage", "api_key.manage", "channel.manage"];
const owner: Permission[] = [...admin, "business.delete", "billing.manage"];

export const permissionsOf: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(owner),
  admin: new Set(admin),
  manager: new Set(manager),
  agent: new Set(agent),
  staff: new Set(staff),
};

import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { getInstagramAccount, getPage, tokenOf } from "./account-access.ts";
import { isInstagram, platformOf, type SocialAccount, saveAccount } from "./accounts.ts";
import { socialFields } from "./fields.ts";

/** `POST /{page-id|ig-id}/subscribed_apps?subscribed_fields=…`: the fields given are the fields there are. */
export function subscribeToAccount(call: GraphCall): unknown {
  const account = getManaged(call);
  const fields = readFields(call, account);
  const appId = call.access.app.id;
  const others = account.subscriptions.filter((each) => each.appId !== appId);
  account.subscriptions = [...others, { appId, fields, failingSince: null }];
  saveAccount(call.sim.world, account);
  // Its server is there: what it missed while it was not goes out now.
  call.sim.outbox.wake(appId);
  return { success: true };
}

/** `GET …/subscribed_apps` */
export function listAccountSubscriptions(call: GraphCall): unknown {
  const account = getManaged(call);
  const data = account.subscriptions.map(({ appId, fields }) => {
    const name = call.sim.world.apps.find(appId)?.name ?? appId;
    if (isInstagram(account)) return { id: appId, name, subscribed_fields: fields };
    const link = `https://www.facebook.com/games/?app_id=${appId}`;
    return { category: "Business", link, name, id: appId, subscribed_fields: fields };
  });
  return { data };
}

/** `DELETE …/subscribed_apps`: everything, or the fields named. */
export function unsubscribeFromAccount(call: GraphCall): unknown {
  const account = getManaged(call);
  const gone = call.params.subscribed_fields === undefined ? null : readFields(call, account);
  account.subscriptions = account.subscriptions.flatMap((each) => {
    if (each.appId !== call.access.app.id) return [each];
    const fields = gone === null ? [] : each.fields.filter((field) => !gone.includes(field));
    return fields.length === 0 ? [] : [{ ...each, fields }];
  });
  saveAccount(call.sim.world, account);
  return { success: true };
}

function getManaged(call: GraphCall): SocialAccount {
  return call.sim.world.instagramAccounts.find(call.id)
    ? getInstagramAccount(call, "messages")
    : getPage(call, "manage");
}

function readFields(call: GraphCall, account: SocialAccount): string[] {
  const given = call.params.subscribed_fields;
  const names = Array.isArray(given) ? given.map(String) : typeof given === "string" ? given.split(",") : [];
  const fields = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  if (fields.length === 0) throw wrongParameter("The parameter subscribed_fields is required.");
  const known = socialFields[platformOf(account)];
  fields.forEach((field, at) => {
    if (!known.includes(field)) {
      throw wrongParameter(`Param subscribed_fields[${at}] must be one of {${known.join(", ")}}`);
    }
  });
  const messaging = fields.find((field) => field.startsWith("messag"));
  const needed = !isInstagram(account) && messaging !== undefined ? "pages_messaging" : null;
  if (needed && !tokenOf(call).scopes.includes(needed)) {
    const message = `(#200) To subscribe to the ${messaging} field, one of these permissions is needed: ${needed}`;
    throw new GraphError({ code: 200, message });
  }
  return fields;
}

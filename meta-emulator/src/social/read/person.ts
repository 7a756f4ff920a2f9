import { parseFields, project } from "../../graph/field-tree.ts";
import { GraphError, unsupportedRequest } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { requireAccountScope, tokenOf } from "../account-access.ts";
import { findAccount, findLinkedPage, isInstagram, type SocialAccount } from "../accounts.ts";
import { linkToPortrait } from "../cdn.ts";
import { findContact, handleOf } from "../contacts.ts";
import { socialError } from "../errors.ts";

/** `GET /{psid}` and `GET /{igsid}`: who wrote. Consent begins with the first message. */
export function readPerson(call: GraphCall): unknown {
  const { sim, id, params } = call;
  const contact = findContact(sim.world, id);
  const account = contact && findAccount(sim.world, contact.accountId);
  const person = contact && sim.world.customers.find(contact.customerId);
  if (!contact || !account || !person || !speaksFor(call, account)) throw unsupportedRequest(call.method, id);
  requireAccountScope(call, account, "basic");
  if (contact.consentedAt === null) throw noConsent(call, account);
  const picture = linkToPortrait(sim, contact.scopedId);
  const fields = parseFields(params.fields);
  if (isInstagram(account)) {
    const all = {
      id,
      name: person.name,
      username: handleOf(person, contact),
      profile_pic: picture,
      follower_count: 12,
      is_user_follow_business: contact.followsBusiness,
      is_business_follow_user: false,
      is_verified_user: false,
    };
    return project("IGBusinessScopedID", all, fields, ["name", "username"]);
  }
  const [first = "", ...rest] = person.name.split(" ");
  const all = {
    id,
    name: person.name,
    first_name: first,
    last_name: rest.join(" "),
    profile_pic: picture,
    locale: person.language === "he" ? "he_IL" : "en_US",
    timezone: 2,
  };
  return project("User", all, fields, ["first_name", "last_name", "profile_pic"]);
}

/** A Page's token speaks for its Instagram account too. */
export function speaksFor(call: GraphCall, account: SocialAccount): boolean {
  const { accountId } = tokenOf(call);
  if (accountId === account.id) return true;
  return isInstagram(account) && findLinkedPage(call.sim.world, account.id)?.id === accountId;
}

function noConsent(call: GraphCall, account: SocialAccount): GraphError {
  if (!isInstagram(account)) {
    return new GraphError({ code: 100, subcode: 2018218, message: "(#100) No profile available for this user." });
  }
  return socialError(call, { code: 230, message: "User consent is required to access user profile" });
}

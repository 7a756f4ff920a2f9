import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import { isInstagram, type SocialAccount } from "./accounts.ts";
import { getContact, handleOf } from "./contacts.ts";
import { fieldOf } from "./fields.ts";
import { tellSocialChange } from "./tell.ts";
import type { SocialComment } from "./types.ts";

export type NewComment = { accountId: string; customerId: string; text: string; mediaId?: string };

/** A person comments on a post; the business may answer in private, once and within seven days. */
export function writeComment(
  sim: Simulation,
  account: SocialAccount,
  customerId: string,
  { text, mediaId: given }: NewComment,
): SocialComment {
  const mediaId = given ?? (isInstagram(account) ? `1789${newObjectId().slice(0, 13)}` : `${account.id}_1`);
  const id = isInstagram(account) ? `1789${newObjectId().slice(0, 13)}` : `${mediaId}_${newObjectId()}`;
  const at = sim.clock.now();
  const comment = { id, accountId: account.id, customerId, mediaId, text, at, answeredAt: null };
  sim.world.socialComments.put(id, comment);
  const value = isInstagram(account) ? instagramValue(sim, comment) : pageValue(sim, account, comment);
  const field = fieldOf.comment[isInstagram(account) ? "instagram" : "messenger"];
  if (field) tellSocialChange(sim, account, field, value);
  return comment;
}

function instagramValue(sim: Simulation, comment: SocialComment): unknown {
  const contact = getContact(sim.world, comment.accountId, comment.customerId);
  const person = sim.world.customers.find(comment.customerId);
  return {
    id: comment.id,
    from: { id: contact.scopedId, username: person ? handleOf(person, contact) : "" },
    text: comment.text,
    media: { id: comment.mediaId, media_product_type: "FEED" },
  };
}

/** A comment in a Page's `feed`. */
function pageValue(sim: Simulation, account: SocialAccount, comment: SocialComment): unknown {
  const contact = getContact(sim.world, comment.accountId, comment.customerId);
  return {
    from: { id: contact.scopedId, name: sim.world.customers.find(comment.customerId)?.name ?? "" },
    item: "comment",
    verb: "add",
    comment_id: comment.id,
    post_id: comment.mediaId,
    parent_id: comment.mediaId,
    message: comment.text,
    created_time: Math.floor(comment.at / 1000),
    post: { id: comment.mediaId, status_type: "mobile_status_update", is_published: true, from: { id: account.id } },
  };
}

import { ApiError } from "../world/api-error.ts";
import type { World } from "../world/world.ts";

const allowed = /^(?=.*[a-z])(?!www)(?!\.)(?!.*\.\.)[a-z0-9._]{3,35}(?<!\.)$/i;
const domain = /\.(?:com|org|net|int|edu|gov|mil|us|in|html)$/i;

/** WhatsApp's rules: English letters, digits, periods and underscores, 3 to 35 of them; one owner, case ignored. */
export function checkUsername(world: World, username: string, customerId: string): void {
  if (!allowed.test(username) || domain.test(username)) {
    throw new ApiError(422, "username_wrong", `${username} cannot be a username on WhatsApp`);
  }
  const owner = world.findCustomerByUsername(username);
  if (owner && owner.id !== customerId) {
    throw new ApiError(422, "username_taken", `the username ${username} belongs to customer ${owner.id}`);
  }
}

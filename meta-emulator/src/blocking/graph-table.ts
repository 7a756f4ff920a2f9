import type { GraphTable } from "../graph/operation.ts";
import { deleteBlockUsers, getBlockUsers, postBlockUsers } from "./block-users.ts";

export const blockingTable: GraphTable = {
  nodes: {
    phone_number: { block_users: { GET: getBlockUsers, POST: postBlockUsers, DELETE: deleteBlockUsers } },
  },
};

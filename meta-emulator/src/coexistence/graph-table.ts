import type { GraphTable } from "../graph/operation.ts";
import { postSmbAppData } from "./smb-app-data.ts";

export const coexistenceTable: GraphTable = {
  nodes: { phone_number: { smb_app_data: { POST: postSmbAppData } } },
};

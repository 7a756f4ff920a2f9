import type { GraphTable } from "../graph/operation.ts";
import { putEncryptionKey, readEncryptionKey } from "./encryption-key.ts";
import { changeFlow, deleteFlow, listAssets, readFlow, uploadAsset } from "./flow-node.ts";
import { deprecateFlow, publishFlow } from "./publish-flow.ts";
import { createFlow, listFlows, migrateFlows } from "./waba-flows.ts";

export const flowsTable: GraphTable = {
  nodes: {
    waba: { flows: { GET: listFlows, POST: createFlow }, migrate_flows: { POST: migrateFlows } },
    phone_number: { whatsapp_business_encryption: { GET: readEncryptionKey, POST: putEncryptionKey } },
    flow: {
      "": { GET: readFlow, POST: changeFlow, DELETE: deleteFlow },
      assets: { GET: listAssets, POST: uploadAsset },
      publish: { POST: publishFlow },
      deprecate: { POST: deprecateFlow },
    },
  },
};

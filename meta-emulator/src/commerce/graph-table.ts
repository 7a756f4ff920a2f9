import type { GraphTable } from "../graph/operation.ts";
import {
  changeCatalog,
  connectCatalog,
  createCatalog,
  deleteCatalog,
  disconnectCatalog,
  listConnectedCatalogs,
  listOwnedCatalogs,
  readCatalog,
} from "./catalog-node.ts";
import { checkBatchStatus, postItemsBatch } from "./items-batch.ts";
import { createProduct, deleteProduct, listCatalogProducts, readProduct, updateProduct } from "./product-node.ts";
import { changeCommerceSettings, readCommerceSettings } from "./settings.ts";

export const commerceTable: GraphTable = {
  nodes: {
    business: { owned_product_catalogs: { GET: listOwnedCatalogs, POST: createCatalog } },
    waba: { product_catalogs: { GET: listConnectedCatalogs, POST: connectCatalog, DELETE: disconnectCatalog } },
    phone_number: { whatsapp_commerce_settings: { GET: readCommerceSettings, POST: changeCommerceSettings } },
    catalog: {
      "": { GET: readCatalog, POST: changeCatalog, DELETE: deleteCatalog },
      products: { GET: listCatalogProducts, POST: createProduct },
      items_batch: { POST: postItemsBatch },
      check_batch_request_status: { GET: checkBatchStatus },
    },
    product: { "": { GET: readProduct, POST: updateProduct, DELETE: deleteProduct } },
  },
};

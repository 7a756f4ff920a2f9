import type { GraphTable } from "../graph/operation.ts";
import { previewTemplates, upsertTemplates } from "./graph/bulk.ts";
import { compareTemplates } from "./graph/compare.ts";
import { createTemplate } from "./graph/create.ts";
import { deleteTemplates } from "./graph/delete.ts";
import { listMessageTemplates } from "./graph/list.ts";
import { postMarketingMessage } from "./graph/marketing-messages.ts";
import { migrateTemplates } from "./graph/migrate.ts";
import { editTemplate, readTemplate, unpause } from "./graph/template-node.ts";
import { listLibrary } from "./library/list-library.ts";

export const templatesTable: GraphTable = {
  nodes: {
    waba: {
      migrate_message_templates: { POST: migrateTemplates },
      message_templates: { GET: listMessageTemplates, POST: createTemplate, DELETE: deleteTemplates },
      upsert_message_templates: { POST: upsertTemplates },
      message_template_previews: { GET: previewTemplates },
      message_template_library: { GET: listLibrary },
    },
    phone_number: { marketing_messages: { POST: postMarketingMessage } },
    template: {
      "": { GET: readTemplate, POST: editTemplate },
      unpause: { POST: unpause },
      compare: { GET: compareTemplates, POST: compareTemplates },
    },
  },
  roots: { message_template_library: { GET: listLibrary } },
};

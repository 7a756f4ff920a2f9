import type { GraphTable } from "../graph/operation.ts";
import { deleteMedia, readMedia } from "./media-node.ts";
import { continueUpload, readUpload, startUpload } from "./resumable-upload.ts";
import { uploadMedia } from "./upload-media.ts";

export const mediaTable: GraphTable = {
  nodes: {
    app: { uploads: { POST: startUpload } },
    media: { "": { GET: readMedia, DELETE: deleteMedia } },
    phone_number: { media: { POST: uploadMedia } },
    upload: { "": { GET: readUpload, POST: continueUpload } },
  },
};

import type { GraphTable } from "../graph/operation.ts";
import { changeQrCode, deleteQrCode, listQrCodes, postQrCode, readQrCode } from "./message-links.ts";

export const qrTable: GraphTable = {
  nodes: {
    phone_number: {
      message_qrdls: { GET: listQrCodes, POST: postQrCode },
      "message_qrdls/": { GET: readQrCode, POST: changeQrCode, DELETE: deleteQrCode },
    },
  },
};

import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import { readMultipart } from "../graph/multipart.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireProduct } from "../graph/params.ts";
import { findMediaProblem } from "./inspect.ts";
import { keepUpload } from "./keep-media.ts";
import { bareType, kindOfType, mediaRules } from "./media-types.ts";

/** `POST /{phone-number-id}/media`: multipart with `messaging_product`, `file` and, to overrule the part's own, `type`. */
export async function uploadMedia({ sim, access, method, id, params, request }: GraphCall): Promise<unknown> {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_messaging");
  const { fields, files } = await readMultipart(request);
  const given = { ...params, ...fields };
  requireProduct(given.messaging_product);
  const file = files.file;
  if (!file) throw wrongParameter("The parameter file is required.");
  const mimeType = typeof given.type === "string" && given.type.includes("/") ? given.type : file.mimeType;
  const kind = kindOfType(mimeType);
  if (kind === null) {
    const types = Object.values(mediaRules).flatMap((rule) => rule.types);
    throw wrongParameter(
      `Param file must be a file with one of the following types: ${types.join(", ")}. Received file of type '${bareType(mimeType)}'.`,
    );
  }
  if (sim.faults.strikes("mediaUploads")) throw new GraphError({ code: 131053 });
  const problem = await findMediaProblem(kind, mimeType, file.bytes);
  if (problem !== null) throw new GraphError({ code: 131053, details: problem });
  return { id: keepUpload(sim, number.id, { bytes: file.bytes, mimeType, fileName: file.name || null }).id };
}

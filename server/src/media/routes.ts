import { join } from "node:path";
import { Id } from "@croozer/contracts/basics";
import { MediaFile, maxFileBytes, UploadedFile } from "@croozer/contracts/media";
import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { newRequestId } from "../platform/db/db.ts";
import type { Http } from "../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { askAgain } from "./ask-again.ts";
import { findFile, getFile } from "./file-row.ts";
import { viewOf } from "./file-view.ts";
import { findUploaded, keepUpload, type Upload } from "./keep-upload.ts";
import { secondsLeft, variants } from "./links.ts";
import { safeName } from "./safe-name.ts";
import { saveStream, TooLarge } from "./save-stream.ts";
import { serveFile } from "./serve-file.ts";
import { withWorkFolder } from "./work-folder.ts";

const ById = z.object({ id: Id });
const tag = "Files";

export function mediaRoutes(http: Http): void {
  http.app.register(async (app) => {
    await app.register(multipart, {
      limits: { files: 1, fields: 8, fieldSize: 1024, fileSize: maxFileBytes + 1 },
      // `receive` counts, and says so in our words.
      throwFileSizeLimit: false,
    });
    uploadRoute({ ...http, app });
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/files/:id",
    summary: "A file of a message, with addresses that live for minutes",
    tag,
    access: "conversation.read",
    params: ById,
    answer: MediaFile,
    handle: async (tx, { params }) => viewOf(tx, await getFile(tx, params.id)),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/files/:id/fetch",
    summary: "Tries again to fetch a file from Meta, which keeps it for seven days",
    tag,
    access: "conversation.read",
    params: ById,
    answer: MediaFile,
    status: 202,
    handle: async (tx, { params }) => viewOf(tx, await askAgain(tx, params.id)),
  });
  showRoute(http);
}

function uploadRoute(http: Http): void {
  businessRoute(http, {
    method: "POST",
    url: "/api/files",
    summary:
      "Uploads a file to send (multipart: `clientId`, `voice`, then `file`); changed into a form that WhatsApp takes where need be",
    tag,
    access: "conversation.reply",
    answer: UploadedFile,
    status: 201,
    handle: (inTx, { request }, { businessId }) =>
      withWorkFolder(async (folder) => {
        const upload = await receive(request, folder);
        const { clientId } = upload;
        const earlier = clientId === null ? null : await inTx((tx) => findUploaded(tx, clientId));
        return earlier ?? keepUpload(http.platform, businessId, inTx, upload);
      }),
  });
}

const Fields = z.object({ clientId: z.string().min(8).max(64).optional(), voice: z.stringbool().optional() });

/** Brings the file of a form to disk. @throws request.invalid, file.too_large */
async function receive(request: FastifyRequest, folder: string): Promise<Upload> {
  if (!request.isMultipart()) refuse("request.invalid", { field: "file" });
  const path = join(folder, "upload");
  const given: Record<string, unknown> = {};
  let name: string | null = null;
  let came = false;
  for await (const part of request.parts()) {
    if (part.type === "field") given[part.fieldname] = part.value;
    else {
      came = true;
      name = safeName(part.filename);
      await saveStream(part.file, path, maxFileBytes).catch((error: unknown) => {
        if (error instanceof TooLarge) refuse("file.too_large", { kind: "document", maxBytes: maxFileBytes });
        throw error;
      });
    }
  }
  const fields = Fields.safeParse(given);
  if (!came || !fields.success) refuse("request.invalid", { field: came ? "clientId" : "file" });
  return { path, folder, name, voice: fields.data.voice ?? false, clientId: fields.data.clientId ?? null };
}

const Link = z.object({
  business: Id,
  until: z.coerce.number().int(),
  signature: z.string().max(100),
});

/** For images and players, which send no headers of ours: whoever has the address sees the file, until it expires. */
function showRoute({ app, platform }: Http): void {
  app.route({
    method: "GET",
    url: "/api/files/:id/:variant",
    config: { access: "public" },
    schema: {
      summary: "The bytes of a file or of its preview, by a signed address from its view",
      tags: [tag],
      params: z.object({ id: Id, variant: z.enum(variants) }),
      querystring: Link,
    },
    handler: async (request, reply) => {
      const { id, variant } = z.object({ id: Id, variant: z.enum(variants) }).parse(request.params);
      const link = Link.parse(request.query);
      const seconds =
        secondsLeft(platform.signer, platform.clock.now(), { ...link, fileId: id, variant }) ??
        refuse("file.not_found");
      const file =
        (await platform.db.inTx(
          { businessId: link.business, requestId: newRequestId(), actor: { kind: "system", name: "signed address" } },
          (tx) => findFile(tx, id),
        )) ?? refuse("file.not_found");
      return serveFile(reply, platform.storage, file, { variant, range: request.headers.range, seconds });
    },
  });
}

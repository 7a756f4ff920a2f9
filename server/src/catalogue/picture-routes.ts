import { Id } from "@croozer/contracts/basics";
import { Product } from "@croozer/contracts/catalogue";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { businessRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { maxPictureBytes, pictureTypes, readPicture, setPicture, storePicture } from "./picture.ts";
import { readProduct } from "./queries.ts";

const PictureAddress = z.object({
  businessId: Id,
  key: z.string().regex(/^[0-9a-f]{32}\.(png|jpg|webp|svg)$/),
});

export function pictureRoutes(http: Http): void {
  http.app.register(async (app) => {
    app.addContentTypeParser(
      [...Object.values(pictureTypes), "application/octet-stream"],
      { parseAs: "buffer", bodyLimit: maxPictureBytes },
      (_request, body, done) => done(null, body),
    );
    uploadRoute({ ...http, app });
  });
  showRoute(http);
}

function uploadRoute(http: Http): void {
  const { storage } = http.platform;
  businessRoute(http, {
    method: "PUT",
    url: "/api/products/:id/picture",
    summary: "Give a product a picture: the bytes of a PNG, JPEG or WebP, at most 5 MB",
    tag: "Catalogue",
    access: "catalogue.edit",
    params: z.object({ id: Id }),
    answer: Product,
    handle: async (inTx, { params, request }, { businessId }) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) refuse("catalogue.picture_unsupported");
      // Nobody fills the disk for a product that is not there.
      await inTx((tx) => readProduct(tx, params.id));
      const key = await storePicture(storage, businessId, bytes, "upload");
      return inTx(async (tx) => {
        await setPicture(tx, params.id, key);
        return readProduct(tx, params.id);
      });
    },
  });
}

/** Pictures are public: the chat and the public menu show them to people without an account. */
function showRoute({ app, platform }: Http): void {
  app.route({
    method: "GET",
    url: "/api/pictures/:businessId/:key",
    config: { access: "public" },
    schema: { summary: "A picture of the menu", tags: ["Catalogue"], params: PictureAddress },
    handler: async (request, reply) => {
      const { businessId, key } = PictureAddress.parse(request.params);
      const bytes = (await readPicture(platform.storage, businessId, key)) ?? refuse("request.not_found");
      return reply
        .header("content-type", pictureTypes[key.slice(33)])
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("x-content-type-options", "nosniff")
        .header("cross-origin-resource-policy", "cross-origin")
        .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(bytes);
    },
  });
}

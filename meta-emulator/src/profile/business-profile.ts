import { getPhoneNumber } from "../graph/access.ts";
import { fieldNames } from "../graph/field-tree.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireProduct } from "../graph/params.ts";
import { findUpload } from "../media/resumable-upload.ts";
import type { Simulation } from "../simulation.ts";
import { checkProfile } from "./check-profile.ts";
import type { BusinessProfile } from "./types.ts";

const names = [
  "about",
  "address",
  "description",
  "email",
  "profile_picture_url",
  "websites",
  "vertical",
  "messaging_product",
];
const picturePath = "/pps.whatsapp.net/";

export function readProfile(sim: Simulation, phoneNumberId: string): BusinessProfile {
  const found = sim.world.profiles.find(phoneNumberId);
  const empty = { about: null, address: null, description: null, email: null };
  return found ?? { ...empty, websites: [], vertical: "UNDEFINED", picture: null };
}

/** `GET /{phone-number-id}/whatsapp_business_profile`: what is empty is left out. */
export function getProfile({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  const { picture, websites, ...texts } = readProfile(sim, number.id);
  const all: Record<string, unknown> = {
    ...texts,
    websites: websites.length === 0 ? null : websites,
    profile_picture_url: picture === null ? number.pictureUrl : pictureLink(sim, number.id, picture.sha256),
    messaging_product: "whatsapp",
  };
  const chosen = fieldNames(params.fields) ?? ["about"];
  for (const name of chosen) {
    if (!names.includes(name)) {
      throw wrongParameter(`Tried accessing nonexisting field (${name}) on node type (WhatsAppBusinessProfile)`);
    }
  }
  const shown = [...new Set([...chosen, "messaging_product"])].filter((name) => all[name] !== null);
  return { data: [Object.fromEntries(shown.map((name) => [name, all[name]]))] };
}

/** `POST /{phone-number-id}/whatsapp_business_profile` */
export function postProfile({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  requireProduct(params.messaging_product);
  const change = checkProfile(params);
  const { profile_picture_handle: handle } = params;
  const picture = handle === undefined ? {} : { picture: readPicture(sim, handle) };
  sim.world.profiles.put(number.id, { ...readProfile(sim, number.id), ...change, ...picture });
  if (picture.picture) {
    const pictureUrl = new URL(pictureLink(sim, number.id, picture.picture.sha256)).pathname;
    sim.world.phoneNumbers.put(number.id, { ...number, pictureUrl });
  }
  sim.phone.emit({ type: "world" });
  return { success: true };
}

/** Where a number's picture lies; anybody may look at it. */
export const pictureRoute = `${picturePath}:phoneNumberId/:hash`;

function pictureLink(sim: Simulation, phoneNumberId: string, sha256: string): string {
  return `${sim.origin()}${picturePath}${phoneNumberId}/${sha256.slice(0, 16)}`;
}

function readPicture(sim: Simulation, handle: unknown): NonNullable<BusinessProfile["picture"]> {
  const upload = findUpload(sim, handle);
  if (!upload?.sha256) throw wrongParameter("Invalid parameter", "The profile picture handle is not valid.");
  if (!["image/jpeg", "image/jpg", "image/png"].includes(upload.fileType)) {
    throw wrongParameter("Invalid parameter", "The profile picture must be a JPEG or PNG image.");
  }
  return { sha256: upload.sha256, mimeType: upload.fileType };
}

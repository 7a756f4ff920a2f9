import { getPhoneNumber } from "../graph/access.ts";
import { parseFields } from "../graph/field-tree.ts";
import { missing, unsupportedRequest, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { lengthOf } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import type { QrCode } from "./types.ts";

const scope = "whatsapp_business_management";
const longestMessage = 140;
const mostCodes = 2_000;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
export const imagePath = "/scontent.xx.fbcdn.net/qr/";

/** `POST /{phone-number-id}/message_qrdls/{code}`: the older way to change one, which clients still use. */
export function changeQrCode(call: GraphCall): unknown {
  return postQrCode({ ...call, params: { ...call.params, code: call.item } });
}

/** `POST /{phone-number-id}/message_qrdls`: with a `code` changes its text, without makes one. */
export function postQrCode({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const message = readMessage(params.prefilled_message);
  if (params.code !== undefined) {
    const found = find(sim, number.id, String(params.code));
    if (!found) throw unsupportedRequest(method, String(params.code));
    return view(sim.world.qrCodes.put(found.code, { ...found, prefilledMessage: message }));
  }
  const format = readFormat(params.generate_qr_image);
  if (list(sim, number.id).length >= mostCodes) {
    throw wrongParameter("Invalid parameter", `A phone number can have at most ${mostCodes} QR codes.`);
  }
  const code = newCode(sim);
  const qr = { code, phoneNumberId: number.id, prefilledMessage: message, at: sim.clock.now() };
  sim.world.qrCodes.put(code, qr);
  return { ...view(qr), ...(format === null ? {} : { qr_image_url: imageOf(sim, code, format) }) };
}

/** `GET /{phone-number-id}/message_qrdls`, newest first; the image as `qr_image_url.format(SVG)`. */
export function listQrCodes(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const number = getPhoneNumber(sim, access, method, id, scope);
  return pageOf(list(sim, number.id).reverse(), call, (qr) => selected(sim, qr, params.fields));
}

/** `GET /{phone-number-id}/message_qrdls/{code}`: a list of one. */
export function readQrCode({ sim, access, method, id, item, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const qr = find(sim, number.id, item ?? "");
  if (!qr) throw unsupportedRequest(method, item ?? "");
  return { data: [selected(sim, qr, params.fields)] };
}

/** `DELETE /{phone-number-id}/message_qrdls/{code}` */
export function deleteQrCode({ sim, access, method, id, item }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const qr = find(sim, number.id, item ?? "");
  if (!qr) throw unsupportedRequest(method, item ?? "");
  sim.world.qrCodes.delete(qr.code);
  return { success: true };
}

export function linkOf({ code }: QrCode): string {
  return `https://wa.me/message/${code}`;
}

function view(qr: QrCode): Record<string, unknown> {
  return { code: qr.code, prefilled_message: qr.prefilledMessage, deep_link_url: linkOf(qr) };
}

function selected(sim: Simulation, qr: QrCode, fields: unknown): Record<string, unknown> {
  const chosen = parseFields(fields);
  if (chosen === null) return view(qr);
  const image = chosen.find(({ name }) => name === "qr_image_url");
  const format = image?.modifiers.format?.toUpperCase() === "PNG" ? "PNG" : "SVG";
  const all: Record<string, unknown> = {
    ...view(qr),
    qr_image_url: imageOf(sim, qr.code, format),
    creation_time: Math.floor(qr.at / 1000),
  };
  return Object.fromEntries(
    chosen.map(({ name }) => {
      if (!Object.hasOwn(all, name)) {
        throw wrongParameter(`Tried accessing nonexisting field (${name}) on node type (WhatsAppMessageQrdl)`);
      }
      return [name, all[name]];
    }),
  );
}

function find(sim: Simulation, phoneNumberId: string, code: string): QrCode | null {
  const qr = sim.world.qrCodes.find(code);
  return qr?.phoneNumberId === phoneNumberId ? qr : null;
}

function list(sim: Simulation, phoneNumberId: string): QrCode[] {
  return [...sim.world.qrCodes.values()].filter((qr) => qr.phoneNumberId === phoneNumberId);
}

function imageOf(sim: Simulation, code: string, format: "SVG" | "PNG"): string {
  return `${sim.origin()}${imagePath}${code}.${format.toLowerCase()}`;
}

function readMessage(message: unknown): string {
  if (message === undefined) throw missing("prefilled_message");
  if (typeof message !== "string" || message === "") throw wrongParameter("Param prefilled_message must be a string.");
  if (lengthOf(message) > longestMessage) {
    throw wrongParameter(`Param prefilled_message must be at most ${longestMessage} characters long.`);
  }
  return message;
}

function readFormat(format: unknown): "SVG" | "PNG" | null {
  if (format === undefined) return null;
  const name = String(format).toUpperCase();
  if (name === "SVG" || name === "PNG") return name;
  throw wrongParameter("Param generate_qr_image must be one of {SVG, PNG}");
}

function newCode(sim: Simulation): string {
  const random = Array.from({ length: 13 }, () => letters[Math.floor(sim.faults.random() * letters.length)] ?? "A");
  const code = `${random.join("")}1`;
  return sim.world.qrCodes.find(code) ? newCode(sim) : code;
}

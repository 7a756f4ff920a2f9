import { type PaperKind, Print } from "@croozer/contracts/printing";
import { fetchFile, post } from "../../lib/http.ts";

type Printed = { id: string; revision: number };
export type PrintWish = { kind: PaperKind; again?: boolean; automatic?: boolean };

/** Takes the print upon this device. @throws ApiProblem `order.already_printed`, `order.changed_meanwhile` */
export const recordPrint = (
  businessId: string,
  { id, revision }: Printed,
  wish: PrintWish,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<Print> => post(`/api/orders/${id}/prints`, Print, { ...wish, revision }, { businessId, idempotencyKey });

export const fetchPicture = (businessId: string, orderId: string, kind: PaperKind): Promise<Blob> =>
  fetchFile(`/api/orders/${orderId}/${kind}.svg`, { businessId });

/** Hands a file to the browser, to be kept or opened. */
export async function saveFile(businessId: string, path: string, name: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile(path, { businessId }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

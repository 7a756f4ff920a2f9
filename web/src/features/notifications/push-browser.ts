import { PushDevices } from "@croozer/contracts/push";
import { post, remove } from "../../lib/http.ts";

/** Why this browser cannot be told by push; null when it can. */
export type PushObstacle = "unsupported" | "blocked" | "notReady";

export async function findRegistration(): Promise<ServiceWorkerRegistration | null> {
  return (await navigator.serviceWorker?.getRegistration()) ?? null;
}

export async function findObstacle(): Promise<PushObstacle | null> {
  if (!("PushManager" in window) || !("Notification" in window) || navigator.serviceWorker === undefined)
    return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  return (await findRegistration()) === null ? "notReady" : null;
}

/** The address under which this browser is told; null when it is not. */
export async function ownEndpoint(): Promise<string | null> {
  const registration = await findRegistration();
  return (await registration?.pushManager?.getSubscription())?.endpoint ?? null;
}

function keyBytes(publicKey: string): Uint8Array<ArrayBuffer> {
  const text = atob(publicKey.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** What a person recognises this browser by. */
export function deviceLabel(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrome\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "Browser";
  const system = /(iPhone|iPad|Android|Windows|Mac OS X|Linux)/.exec(agent)?.[1];
  return system === undefined ? browser : `${browser} · ${system === "Mac OS X" ? "macOS" : system}`;
}

/**
 * Has this browser told from now on: asks its user, subscribes, and tells the server.
 * @returns "denied" when the user does not want it
 */
export async function turnOn(businessId: string, publicKey: string): Promise<PushDevices | "denied"> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  const registration = await findRegistration();
  if (registration === null) return "denied";
  const wanted = keyBytes(publicKey);
  const known = await registration.pushManager.getSubscription();
  // One made for another installation's key can never be used by this one.
  const isOurs = known !== null && sameBytes(known.options.applicationServerKey, wanted);
  if (known !== null && !isOurs) await known.unsubscribe();
  const subscription = isOurs
    ? known
    : await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted });
  const { endpoint, keys } = subscription.toJSON();
  const body = { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth }, label: deviceLabel(navigator.userAgent) };
  return post("/api/push-devices", PushDevices, body, { businessId });
}

const sameBytes = (one: ArrayBuffer | null, other: Uint8Array): boolean => {
  if (one === null) return false;
  const bytes = new Uint8Array(one);
  return bytes.length === other.length && bytes.every((byte, index) => byte === other[index]);
};

export const turnOff = (businessId: string, deviceId: string): Promise<PushDevices> =>
  remove(`/api/push-devices/${deviceId}`, PushDevices, { businessId });

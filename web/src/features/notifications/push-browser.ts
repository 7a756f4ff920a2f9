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
 * Why this browser is not told although somebody wants it. `denied`: the browser says no, asked or not · `dismissed`: its
 * question was left open · `notReady`: there is nothing yet that could be told · `noService`: its maker's push service takes
 * no subscription · `silent`: that service does not answer.
 */
export type PushFailure = "denied" | "dismissed" | "notReady" | "noService" | "silent";
export class NotTold extends Error {
  readonly reason: PushFailure;
  constructor(reason: PushFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** A push service that is not reached lets browsers wait for ever. */
const patienceMs = 20_000;

/** @throws NotTold */
async function subscribe(registration: ServiceWorkerRegistration, key: Uint8Array<ArrayBuffer>) {
  const patience = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new NotTold("silent")), patienceMs);
  });
  const subscribing = registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch((error: unknown) => {
      const isRefused = error instanceof DOMException && error.name === "NotAllowedError";
      throw new NotTold(isRefused ? "denied" : "noService");
    });
  return Promise.race([subscribing, patience]);
}

/**
 * Has this browser told from now on: asks its user, subscribes, and tells the server.
 * @throws NotTold, and what `post` throws
 */
export async function turnOn(businessId: string, publicKey: string): Promise<PushDevices> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") throw new NotTold(permission === "denied" ? "denied" : "dismissed");
  const registration = await findRegistration();
  if (registration === null) throw new NotTold("notReady");
  const wanted = keyBytes(publicKey);
  const known = await registration.pushManager.getSubscription();
  // One made for another installation's key can never be used by this one.
  const isOurs = known !== null && sameBytes(known.options.applicationServerKey, wanted);
  if (known !== null && !isOurs) await known.unsubscribe();
  const subscription = isOurs ? known : await subscribe(registration, wanted);
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

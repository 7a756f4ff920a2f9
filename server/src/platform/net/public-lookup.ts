import { lookup as resolveName } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses.ts";

/** The address may not be asked: another host, plain http, or a machine inside. */
export class BlockedAddress extends Error {}

export const systemLookup: LookupFunction = resolveName;

/**
 * A look-up that knows no machines inside: asked at the moment of connecting, so that a name cannot point elsewhere
 * afterwards. One bad address among good ones spoils them all.
 */
export const publicOnly =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const addresses = Array.isArray(found) ? found : [];
      if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
        return done(new BlockedAddress("the name leads to a machine inside"), []);
      const first = addresses[0];
      return options.all || !first ? done(null, addresses) : done(null, first.address, first.family);
    });

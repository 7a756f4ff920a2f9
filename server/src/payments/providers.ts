import type { PaymentProviderName } from "@croozer/contracts/payments";
import type { Config } from "../config.ts";
import type { PaymentProvider } from "./provider.ts";
import { stripeAt } from "./stripe/stripe.ts";

export type Providers = Readonly<Record<PaymentProviderName, PaymentProvider>>;

/** Everyone who can take money online; another one is another line. */
export const providersOf = ({ stripeUrl }: Pick<Config, "stripeUrl">): Providers => ({ stripe: stripeAt(stripeUrl) });

export const isProvider = (name: string, providers: Providers): name is PaymentProviderName =>
  Object.hasOwn(providers, name);

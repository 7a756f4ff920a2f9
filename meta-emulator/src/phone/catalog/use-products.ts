import { useEffect, useState } from "react";
import type { Product } from "../../phone-api.ts";
import { api } from "../state/api.ts";

type Loaded = { products: Product[] | null; failed: boolean };

/** What a catalogue holds, read anew each time it is opened. */
export function useProducts(catalogId: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ products: null, failed: false });
  useEffect(() => {
    let current = true;
    api.getCatalog(catalogId).then(
      ({ products }) => current && setLoaded({ products, failed: false }),
      () => current && setLoaded({ products: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [catalogId]);
  return loaded;
}

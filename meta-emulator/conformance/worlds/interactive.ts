import { ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../interactive.ts";
import type { OpenWorld, World } from "./world.ts";

const catalogId = "500000000000001";
const number = (id: string, displayPhoneNumber: string) => ({
  id,
  wabaId: ids.waba,
  displayPhoneNumber,
  verifiedName: "Example Shop",
});

async function open(): Promise<OpenWorld> {
  const desk = await openDesk({ linkedMedia: "trust" });
  const products = Array.from({ length: 31 }, (_, i) => ({ retailerId: `SKU-${i + 1}`, price: `${i + 1}.50 ILS` }));
  desk.emulator.describe({
    phoneNumbers: [number("200000000000091", "+91 55555 50100")],
    catalogs: [
      {
        id: catalogId,
        wabaIds: [ids.waba],
        products: [
          ...products,
          { retailerId: "SKU-OUT", availability: "out of stock" },
          { retailerId: "SKU-REJECTED", review: "rejected" },
          { retailerId: "SKU-HIDDEN", visibility: "hidden" },
        ],
      },
    ],
  });
  desk.emulator.describe({ phoneNumbers: [number("200000000000065", "+65 5555 0100")] });
  return { desk };
}

export const interactive: World = { name: "interactive", cases, shared: true, open };

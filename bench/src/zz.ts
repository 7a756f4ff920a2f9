import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { startHouse } from "./house/house.ts";
import { fillOrders, withoutLog } from "./orders/fill.ts";

const house = await startHouse({ server: "web,worker" });
const at = Date.now();
await withoutLog(house.database.url);
await fillOrders(house.database.url, {
  businesses: [
    ...Array.from({ length: 10 }, () => ({ id: randomUUID(), count: 50000 })),
    { id: house.businessId, count: 1000000 },
  ],
  perDay: 1000,
});
writeFileSync(
  "/tmp/bighouse.json",
  JSON.stringify({
    url: house.url,
    apiKey: house.apiKey,
    businessId: house.businessId,
    db: house.database.url,
    took: Date.now() - at,
  }),
);
process.on("SIGTERM", () => void house.stop().then(() => process.exit()));
setInterval(() => {}, 1000);

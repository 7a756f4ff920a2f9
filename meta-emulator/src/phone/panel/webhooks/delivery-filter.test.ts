import { expect, test } from "vitest";
import type { Delivery } from "../../../phone-api.ts";
import { inState, kindOf, messageIdsIn } from "./delivery-filter.ts";

const delivery = (field: string, label: string, state: Delivery["state"] = "ok") =>
  ({ field, label, state }) as Delivery;

test("a delivery is of the kind people look for", () => {
  expect(kindOf(delivery("messages", "messages · text"))).toBe("messages");
  expect(kindOf(delivery("messages", "statuses · read"))).toBe("statuses");
  expect(kindOf(delivery("message_template_status_update", "APPROVED"))).toBe("templates");
  expect(kindOf(delivery("template_category_update", "template_category_update"))).toBe("templates");
  expect(kindOf(delivery("smb_message_echoes", "echo · text"))).toBe("coexistence");
  expect(kindOf(delivery("phone_number_quality_update", "phone_number_quality_update"))).toBe("account");
  expect(kindOf(delivery("flows", "flows"))).toBe("other");
});

test("what is tried again has failed, what was never tried waits", () => {
  expect(inState(delivery("messages", "", "retrying"), "failed")).toBe(true);
  expect(inState(delivery("messages", "", "retrying"), "waiting")).toBe(false);
  expect(inState(delivery("messages", "", "waiting"), "waiting")).toBe(true);
});

test("message ids are found in escaped bodies too", () => {
  expect([...messageIdsIn('{"id":"wamid.HBgM+a\\/b==","x":"wamid.HBgM+a\\/b=="}')]).toEqual(["wamid.HBgM+a/b=="]);
});

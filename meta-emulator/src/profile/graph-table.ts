import type { GraphTable } from "../graph/operation.ts";
import { getProfile, postProfile } from "./business-profile.ts";

export const profileTable: GraphTable = {
  nodes: { phone_number: { whatsapp_business_profile: { GET: getProfile, POST: postProfile } } },
};

import type { GraphTable } from "../graph/operation.ts";
import { changePhoneNumber, listPhoneNumbers, readPhoneNumber } from "./phone-number.ts";
import { deregisterNumber, registerNumber } from "./register.ts";

export const numbersTable: GraphTable = {
  nodes: {
    waba: { phone_numbers: { GET: listPhoneNumbers } },
    phone_number: {
      "": { GET: readPhoneNumber, POST: changePhoneNumber },
      register: { POST: registerNumber },
      deregister: { POST: deregisterNumber },
    },
  },
};

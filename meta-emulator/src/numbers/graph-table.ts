import type { GraphTable } from "../graph/operation.ts";
import { postPhoneNumber } from "./add-number.ts";
import { postRequestCode, postVerifyCode } from "./code-calls.ts";
import { deleteContact } from "./contact-book.ts";
import { changePhoneNumber, deletePhoneNumber, listPhoneNumbers, readPhoneNumber } from "./phone-number.ts";
import { deregisterNumber, registerNumber } from "./register.ts";
import { getSettings, postSettings } from "./settings.ts";

export const numbersTable: GraphTable = {
  nodes: {
    waba: { phone_numbers: { GET: listPhoneNumbers, POST: postPhoneNumber } },
    phone_number: {
      "": { GET: readPhoneNumber, POST: changePhoneNumber, DELETE: deletePhoneNumber },
      request_code: { POST: postRequestCode },
      verify_code: { POST: postVerifyCode },
      register: { POST: registerNumber },
      deregister: { POST: deregisterNumber },
      settings: { GET: getSettings, POST: postSettings },
      contact_book: { DELETE: deleteContact },
    },
  },
};

import { getPhoneNumber } from "../graph/access.ts";
import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { readCodeMethod, requestCode, verifyCode } from "./verification.ts";

const scope = "whatsapp_business_management";
const languageCode = /^[a-z]{2,3}(?:_[A-Z]{2,3})?$/;

/** `POST /{phone-number-id}/request_code` */
export function postRequestCode({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const codeMethod = readCodeMethod(params.code_method);
  if (params.language === undefined) throw missing("language");
  if (typeof params.language !== "string" || !languageCode.test(params.language)) {
    throw wrongParameter("Param language must be a language code, en_US for example");
  }
  requestCode(sim, number, codeMethod, params.language);
  return { success: true };
}

/** `POST /{phone-number-id}/verify_code` */
export function postVerifyCode({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  if (params.code === undefined) throw missing("code");
  // `123-456` is how the code is shown.
  verifyCode(sim, number, String(params.code).replace(/[\s-]/g, ""));
  return { success: true };
}

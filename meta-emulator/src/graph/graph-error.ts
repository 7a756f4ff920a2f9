import { errorTitle, knownErrors } from "../world/errors.ts";
import { newTraceId } from "../world/ids.ts";

type Parts = {
  code: number;
  message?: string | undefined;
  details?: string | undefined;
  subcode?: number | undefined;
  type?: "OAuthException" | "GraphMethodException" | "IGApiException" | undefined;
  httpStatus?: number | undefined;
  /** What Meta would show a person; comes with `is_transient`. */
  userTitle?: string | undefined;
  userMessage?: string | undefined;
};

/** An answer in Meta's error envelope. `message` defaults to `(#code) title`. */
export class GraphError extends Error {
  readonly parts: Parts;

  constructor(parts: Parts) {
    super(parts.message ?? `(#${parts.code}) ${errorTitle(parts.code)}`);
    this.parts = parts;
  }

  get httpStatus(): number {
    return this.parts.httpStatus ?? statusOf(this.parts.code);
  }

  envelope(): Record<string, unknown> {
    const { code, subcode, type, userTitle, userMessage } = this.parts;
    const details = this.parts.details ?? knownErrors[code]?.details;
    return {
      error: {
        message: this.message,
        type: type ?? "OAuthException",
        code,
        ...(details === undefined ? {} : { error_data: { messaging_product: "whatsapp", details } }),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(userTitle === undefined
          ? {}
          : { is_transient: false, error_user_title: userTitle, error_user_msg: userMessage ?? userTitle }),
        fbtrace_id: newTraceId(),
      },
    };
  }
}

/** HTTP statuses of older documentation; Meta asks callers to build on the code. */
function statusOf(code: number): number {
  if (code === 190 || code === 0) return 401;
  if (code === 10 || code === 368 || (code >= 200 && code <= 299)) return 403;
  if ([131005, 131031, 130497].includes(code)) return 403;
  if (code === 803 || code === 132001) return 404;
  if ([3, 131000, 131016, 131045, 131057, 133000].includes(code)) return 500;
  if (code === 2 || code === 133004) return 503;
  return 400;
}

/** `(#100)`: a parameter the caller got wrong. */
export function wrongParameter(message: string, details?: string): GraphError {
  return new GraphError({ code: 100, message: `(#100) ${message}`, details });
}

/** 131008 */
export function missing(parameter: string): GraphError {
  return new GraphError({ code: 131008, details: `The parameter ${parameter} is required.` });
}

/** 131009 */
export function invalid(details: string): GraphError {
  return new GraphError({ code: 131009, details });
}

/** 100/33: does not exist or is not for this token to see; Meta does not say which. */
export function unsupportedRequest(method: string, id: string): GraphError {
  return new GraphError({
    code: 100,
    subcode: 33,
    type: "GraphMethodException",
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  });
}

export function unknownPath(rest: string): GraphError {
  return new GraphError({ code: 2500, message: `Unknown path components: ${rest}` });
}

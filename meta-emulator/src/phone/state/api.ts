import type {
  ApiCall,
  Chat,
  ChatMedia,
  ChatMessage,
  Clock,
  ClockAct,
  Customer,
  CustomerAct,
  CustomerPatch,
  Delivery,
  FaultRule,
  Faults,
  NewCustomer,
  NewFaultRule,
  NumberState,
  OperatorAct,
  Product,
  RulesChange,
  RulesState,
  TemplateActs,
  TemplateView,
  TokenAct,
  TokenView,
  World,
} from "../../phone-api.ts";
import type { Refusal } from "../text/refusals.ts";

const base = "/phone/api";

/** The emulator said no, or did not answer (`status` 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, message: string, code = "") {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Why the emulator said no; null when it did not answer. */
export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof ApiError && error.status > 0 ? { code: error.code, message: error.message } : null;

/** A file of 100 MB is read from the disk of the same machine. */
const answerMs = 15_000;
const uploadMs = 120_000;

function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  if (body === undefined) return request<Answer>(path, { method });
  const headers = { "content-type": "application/json" };
  return request<Answer>(path, { method, headers, body: JSON.stringify(body) });
}

async function request<Answer>(path: string, init: RequestInit, timeoutMs = answerMs): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(base + path, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch (cause) {
    throw new ApiError(0, String(cause));
  }
  const text = await response.text();
  let answer: unknown = null;
  try {
    answer = JSON.parse(text);
  } catch {
    if (response.ok) throw new ApiError(response.status, "not JSON");
  }
  if (response.ok) return answer as Answer;
  const problem = answer as { error?: Partial<Refusal> } | null;
  throw new ApiError(response.status, problem?.error?.message ?? `HTTP ${response.status}`, problem?.error?.code);
}

/** What a phone asks a flow's endpoint. */
export type FlowStep = {
  messageId: string;
  action: "INIT" | "BACK" | "data_exchange";
  screen: string;
  data: Record<string, unknown>;
};

const chatPath = (customerId: string, phoneNumberId: string) =>
  `/customers/${encodeURIComponent(customerId)}/chats/${encodeURIComponent(phoneNumberId)}`;

export const api = {
  events: `${base}/events`,
  getWorld: () => call<World>("GET", "/world"),
  /** Opens the chat: what it shows is read now. */
  getChat: (customerId: string, phoneNumberId: string) => call<Chat>("GET", chatPath(customerId, phoneNumberId)),
  /** The chat as it is, without the person having seen it. */
  peekChat: (customerId: string, phoneNumberId: string) =>
    call<Chat>("GET", `${chatPath(customerId, phoneNumberId)}?peek=1`),
  listDeliveries: () => call<{ deliveries: Delivery[] }>("GET", "/deliveries?limit=200"),
  listCalls: () => call<{ calls: ApiCall[] }>("GET", "/api-calls?limit=100"),
  addCustomer: (customer: NewCustomer) => call<Customer>("POST", "/customers", customer),
  changeCustomer: (id: string, patch: CustomerPatch) =>
    call<Customer>("PATCH", `/customers/${encodeURIComponent(id)}`, patch),
  act: (customerId: string, phoneNumberId: string, act: CustomerAct) =>
    call<ChatMessage>("POST", `${chatPath(customerId, phoneNumberId)}/messages`, act),
  played: (customerId: string, phoneNumberId: string, messageId: string) =>
    call<ChatMessage>("POST", `${chatPath(customerId, phoneNumberId)}/play`, { messageId }),
  uploadMedia: (file: Blob, name: string) =>
    request<ChatMedia>(
      `/media?name=${encodeURIComponent(name)}`,
      { method: "POST", headers: { "content-type": file.type || "application/octet-stream" }, body: file },
      uploadMs,
    ),
  getCatalog: (id: string) => call<{ products: Product[] }>("GET", `/catalogs/${encodeURIComponent(id)}`),
  /** As it is published, or as it is being drafted. */
  getFlow: (id: string, draft: boolean) =>
    call<{ flow: unknown }>("GET", `/flows/${encodeURIComponent(id)}${draft ? "?draft=1" : ""}`),
  exchangeFlow: (id: string, step: FlowStep) =>
    call<{ screen: string; data: Record<string, unknown> }>("POST", `/flows/${encodeURIComponent(id)}/exchange`, step),
  setClock: (act: ClockAct) => call<Clock>("POST", "/clock", act),
  setFaults: (faults: Partial<Faults>) => call<Faults>("PUT", "/faults", faults),
  resendDelivery: (id: string) => call<Delivery>("POST", `/deliveries/${encodeURIComponent(id)}/resend`),
  resendFailed: () => call<{ deliveries: Delivery[] }>("POST", "/deliveries/resend-failed"),
  listFaultRules: () => call<{ rules: FaultRule[] }>("GET", "/fault-rules"),
  addFaultRule: (rule: NewFaultRule) => call<FaultRule>("POST", "/fault-rules", rule),
  deleteFaultRule: (id: string) => call<{ rules: FaultRule[] }>("DELETE", `/fault-rules/${encodeURIComponent(id)}`),
  deleteFaultRules: () => call<{ rules: FaultRule[] }>("DELETE", "/fault-rules"),
  getRules: () => call<RulesState>("GET", "/rules"),
  setRules: (change: RulesChange) => call<RulesState>("PUT", "/rules", change),
  listTokens: () => call<{ tokens: TokenView[] }>("GET", "/tokens"),
  actOnToken: (id: string, act: TokenAct) => call<TokenView>("POST", `/tokens/${encodeURIComponent(id)}/acts`, act),
  listTemplates: () => call<{ templates: TemplateView[] }>("GET", "/templates"),
  actOnTemplate: <Act extends keyof TemplateActs>(id: string, act: Act, body: TemplateActs[Act]) =>
    call<TemplateView>("POST", `/templates/${encodeURIComponent(id)}/${act}`, body),
  planReview: (name: string, decision: "APPROVED" | "REJECTED") =>
    call<unknown>("POST", "/template-reviews", { name, decision }),
  listNumbers: () => call<{ numbers: NumberState[] }>("GET", "/numbers"),
  actOnNumber: (id: string, act: OperatorAct) =>
    call<NumberState>("POST", `/numbers/${encodeURIComponent(id)}/acts`, act),
  startOver: () => call<World>("POST", "/start-over"),
};

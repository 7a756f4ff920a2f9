import type { Simulation } from "../simulation.ts";
import { tellFlow } from "./keep-flows.ts";
import type { Flow } from "./types.ts";

export type FlowAlert = {
  event:
    | "CLIENT_ERROR_RATE"
    | "ENDPOINT_ERROR_RATE"
    | "ENDPOINT_LATENCY"
    | "ENDPOINT_AVAILABILITY"
    | "FLOW_VERSION_EXPIRY_WARNING";
  alertState?: "ACTIVATED" | "DEACTIVATED";
  threshold?: number;
  errorRate?: number;
  errors?: { errorType: string; errorRate: number; errorCount: number }[];
  p50LatencyMs?: number;
  p90LatencyMs?: number;
  requestsCount?: number;
  availability?: number;
  /** The text of a version's warning. */
  warning?: string;
};

/** Tells what Meta's monitoring would: that something of a flow went over a threshold, or is fine again. */
export function tellAlert(sim: Simulation, flow: Flow, alert: FlowAlert): void {
  const { event, alertState = "ACTIVATED" } = alert;
  const value = bodies[event](alert);
  const state = event === "FLOW_VERSION_EXPIRY_WARNING" ? {} : { alert_state: alertState };
  const { message, ...measured } = value;
  tellFlow(sim, flow, { event, message, flow_id: flow.id, ...measured, ...state });
}

type Body = (alert: FlowAlert) => { message: string } & Record<string, unknown>;

const bodies: Record<FlowAlert["event"], Body> = {
  CLIENT_ERROR_RATE: (alert) => errorRate(alert, "client", 60),
  ENDPOINT_ERROR_RATE: (alert) => errorRate(alert, "endpoint", 30),
  ENDPOINT_LATENCY: ({ threshold = 1_000, p90LatencyMs = 1_200, p50LatencyMs = 500, requestsCount = 1 }) => ({
    message: "Flow endpoint latency has reached the p90 threshold in the last 30 minutes.",
    p90_latency: p90LatencyMs,
    p50_latency: p50LatencyMs,
    requests_count: requestsCount,
    threshold,
  }),
  ENDPOINT_AVAILABILITY: ({ threshold = 90, availability = 75 }) => ({
    message: `The flow endpoint availability has breached the ${threshold}% threshold in the last 10 minutes.`,
    availability,
    threshold,
  }),
  FLOW_VERSION_EXPIRY_WARNING: ({ warning = "The Flow JSON version of this flow is about to be frozen." }) => ({
    message: warning,
    warning,
  }),
};

function errorRate({ threshold = 10, errorRate = 14.28, errors = [] }: FlowAlert, whose: string, minutes: number) {
  return {
    message: `The flow ${whose} request error rate has reached the ${threshold}% threshold in the last ${minutes} minutes.`,
    error_rate: errorRate,
    threshold,
    errors: errors.map((each) => ({
      error_type: each.errorType,
      error_rate: each.errorRate,
      error_count: each.errorCount,
    })),
  };
}

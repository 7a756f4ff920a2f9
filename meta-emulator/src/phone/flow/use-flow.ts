import { useEffect, useRef, useState } from "react";
import type { FlowCall } from "../../phone-api.ts";
import { api, type FlowStep, refusalOf } from "../state/api.ts";
import { sayRefusal } from "../text/refusals.ts";
import type { Scope } from "./expressions.ts";
import { type FlowAction, type FlowScreen, initialValues, isRecord, readScreens } from "./flow-json.ts";
import type { FlowWords } from "./flow-words.ts";

/** A screen that was opened, with what it was given and what was filled in on it. */
export type OpenScreen = {
  screen: FlowScreen;
  data: Record<string, unknown>;
  form: Record<string, unknown>;
};

export type FlowRun = {
  /** The screens on the way here; the last one is shown. Null while the flow is being read. */
  path: OpenScreen[] | null;
  busy: boolean;
  problem: string | null;
  scope: Scope;
  fill: (name: string, value: unknown) => void;
  act: (action: FlowAction) => void;
  back: () => void;
};

const nothing: Scope = { data: {}, form: {}, screens: {} };

function scopeOf(path: readonly OpenScreen[]): Scope {
  const last = path.at(-1);
  if (!last) return nothing;
  const screens = Object.fromEntries(path.map(({ screen, data, form }) => [screen.id, { data, form }]));
  return { data: last.data, form: last.form, screens };
}

function enter(path: OpenScreen[], screen: FlowScreen, data: Record<string, unknown>): OpenScreen[] {
  const entered: OpenScreen = { screen, data, form: {} };
  const scope = scopeOf([...path, entered]);
  return [...path, { ...entered, form: initialValues(screen, scope) }];
}

/** One person going through a flow. `onDone` gets what is told to the business at its end. */
export function useFlow(
  messageId: string,
  flow: FlowCall,
  said: FlowWords,
  onDone: (response: Record<string, unknown>) => void,
): FlowRun {
  const [path, setPath] = useState<OpenScreen[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const screens = useRef<FlowScreen[]>([]);
  /** What is on the screen now: an answer may come after more was filled in. */
  const latest = useRef<OpenScreen[]>([]);

  function put(next: OpenScreen[]): void {
    latest.current = next;
    setPath(next);
  }

  /** Goes where the endpoint says: to another screen, the same one with new data, or the end. */
  function follow(before: OpenScreen[], answer: { screen: string; data: Record<string, unknown> }): void {
    const { screen: id, data } = answer;
    if (id === "SUCCESS") {
      const message = isRecord(data.extension_message_response) ? data.extension_message_response.params : {};
      onDone(isRecord(message) ? message : {});
      return;
    }
    const { error_message: error, ...given } = data;
    setProblem(typeof error === "string" ? error : null);
    const at = before.findLastIndex((open) => open.screen.id === id);
    const open = before[at];
    if (open) {
      put([...before.slice(0, at), { ...open, data: { ...open.data, ...given } }]);
      return;
    }
    const next = screens.current.find((screen) => screen.id === id);
    if (next) put(enter(before, next, given));
    else setProblem(said.noScreen(id));
  }

  async function exchange(step: Omit<FlowStep, "messageId">, leaves = 0): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await api.exchangeFlow(flow.flowId, { messageId, ...step });
      follow(latest.current.slice(0, latest.current.length - leaves), answer);
    } catch (error) {
      const refusal = refusalOf(error);
      setProblem(refusal === null ? said.noAnswer : sayRefusal(said.refusals, refusal));
    } finally {
      setBusy(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a flow is opened once
  useEffect(() => {
    let current = true;
    async function begin(): Promise<void> {
      const { flow: json } = await api.getFlow(flow.flowId, flow.draft ?? false);
      if (!current) return;
      screens.current = readScreens(json);
      if (flow.dataExchange) {
        await exchange({ action: "INIT", screen: flow.screen ?? "", data: flow.data });
        return;
      }
      const first = screens.current.find(({ id }) => id === flow.screen) ?? screens.current[0];
      if (first) put(enter([], first, flow.data));
      else setProblem(said.failed);
    }
    begin().catch(() => current && setProblem(said.failed));
    return () => {
      current = false;
    };
  }, []);

  const shown = path ?? [];
  const last = shown.at(-1);
  const scope = scopeOf(shown);

  function changeLast(change: (open: OpenScreen) => Partial<OpenScreen>): void {
    const now = latest.current;
    put(now.map((open, place) => (place === now.length - 1 ? { ...open, ...change(open) } : open)));
  }

  function act(action: FlowAction): void {
    if (!last || busy) return;
    setProblem(null);
    switch (action.name) {
      case "navigate": {
        const next = screens.current.find(({ id }) => id === action.screen);
        if (next) put(enter(latest.current, next, action.payload));
        else setProblem(said.noScreen(action.screen));
        return;
      }
      case "data_exchange":
        void exchange({ action: "data_exchange", screen: last.screen.id, data: action.payload });
        return;
      case "update_data":
        changeLast(({ data }) => ({ data: { ...data, ...action.payload } }));
        return;
      case "complete":
        onDone(action.payload);
        return;
      case "open_url":
        window.open(action.url, "_blank", "noopener");
        return;
    }
  }

  function back(): void {
    setProblem(null);
    if (last?.screen.refreshOnBack && flow.dataExchange)
      void exchange({ action: "BACK", screen: last.screen.id, data: {} }, 1);
    else put(latest.current.slice(0, -1));
  }

  const fill = (name: string, value: unknown) => changeLast(({ form }) => ({ form: { ...form, [name]: value } }));
  return { path, busy, problem, scope, fill, act, back };
}

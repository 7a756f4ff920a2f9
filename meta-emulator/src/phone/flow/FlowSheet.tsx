import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { FlowCall } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { FooterPart } from "./ActParts.tsx";
import styles from "./flow.module.css";
import { type Component, readAction, shownComponents } from "./flow-json.ts";
import { flowWords } from "./flow-words.ts";
import { Part } from "./Part.tsx";
import { useFlow } from "./use-flow.ts";
import { problemsOf } from "./validate.ts";

type Props = { messageId: string; title: string; flow: FlowCall; onClose: () => void };

/** A flow, screen after screen, until it is done or given up. */
export function FlowSheet({ messageId, title, flow, onClose }: Props) {
  const { language, perform, business } = useChat();
  const said = flowWords[language];
  const run = useFlow(messageId, flow, said, (response) => {
    void perform({ type: "flow_reply", messageId, response }).then((sent) => sent && onClose());
  });
  const open = run.path?.at(-1);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const body = useRef<HTMLDivElement>(null);
  const screenId = open?.screen.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen starts at its top, without complaints
  useEffect(() => {
    setProblems({});
    body.current?.parentElement?.scrollTo({ top: 0 });
  }, [screenId]);

  const shown = open ? shownComponents(open.screen.children, run.scope) : [];
  const footer = shown.find(({ type }) => type === "Footer");

  function press(component: Component): void {
    if (!open) return;
    const found = problemsOf(shown, open.form, said);
    setProblems(found);
    const action = readAction(component["on-click-action"], run.scope);
    if (Object.keys(found).length === 0) {
      if (action) run.act(action);
      return;
    }
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus(),
    );
  }
  function fill(name: string, value: unknown): void {
    run.fill(name, value);
    const { [name]: _, ...others } = problems;
    setProblems(others);
  }

  const rest = { scope: run.scope, said, language, busy: run.busy, fill, act: run.act };
  return (
    <Sheet
      tall
      title={open?.screen.title || title}
      closeLabel={said.close}
      onClose={onClose}
      back={run.path && run.path.length > 1 ? { label: said.back, go: run.back } : undefined}
      foot={
        footer && (
          <FooterPart
            component={footer}
            value={undefined}
            problem={undefined}
            {...rest}
            onPress={() => press(footer)}
          />
        )
      }
    >
      <div ref={body} className={styles.flow} data-testid="flow" data-screen={screenId}>
        {run.problem && (
          <p className={styles.problem} role="alert">
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            <span dir="auto">{run.problem}</span>
          </p>
        )}
        {!open && !run.problem && (
          <div className={styles.skeleton} role="status" aria-label={said.loading}>
            <span />
            <span />
            <span />
          </div>
        )}
        {shown
          .filter((component) => component !== footer)
          .map((component, place) => (
            <Part
              key={typeof component.name === "string" ? component.name : `${place} ${component.type}`}
              component={component}
              value={open?.form[String(component.name)]}
              problem={problems[String(component.name)]}
              {...rest}
            />
          ))}
        {open && (
          <p className={styles.managed}>
            {said.managed}: <bdi>{business.verifiedName}</bdi>
            {flow.draft && ` · ${said.draft}`}
          </p>
        )}
      </div>
    </Sheet>
  );
}

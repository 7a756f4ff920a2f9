import type { ConfigOverrides } from "../config.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

export const templateFields = [
  "messages",
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
];

/** A flow of the test's WABA, published. */
export const feedbackFlow = {
  id: "600000000000001",
  wabaId: ids.waba,
  name: "Feedback",
  status: "PUBLISHED" as const,
  json: {
    version: "7.2",
    screens: [
      {
        id: "FEEDBACK",
        title: "Feedback",
        terminal: true,
        layout: {
          type: "SingleColumnLayout",
          children: [{ type: "Footer", label: "Go", "on-click-action": { name: "complete", payload: {} } }],
        },
      },
    ],
  },
};

export type TemplateDesk = Desk & {
  /** `POST /{waba-id}/message_templates` */
  create: (template: Record<string, unknown>) => ReturnType<Desk["call"]>;
  /** Puts an approved template of the test's WABA; answers its id. */
  put: (template: Record<string, unknown>) => Promise<string>;
  /** One of the desk's acts. */
  act: (id: string, name: string, body?: unknown) => ReturnType<Desk["call"]>;
  sendTemplate: (template: Record<string, unknown>, more?: Record<string, unknown>) => ReturnType<Desk["call"]>;
  /** The `value`s of a field's webhooks so far, `event` or not. */
  told: (field: string) => Record<string, unknown>[];
  advance: (advanceMs: number) => Promise<unknown>;
};

/** A desk whose app hears of templates, its clock standing still. */
export async function openTemplateDesk(config: ConfigOverrides = {}): Promise<TemplateDesk> {
  const desk = await openDesk(config);
  desk.emulator.describe({ apps: [{ id: ids.app, fields: templateFields }] });
  await desk.call("POST", "/control/clock", { running: false });
  const edge = `/v24.0/${ids.waba}/message_templates`;
  return {
    ...desk,
    create: (template) => desk.call("POST", edge, { language: "en_US", category: "UTILITY", ...template }),
    put: async (template) => {
      const { body } = await desk.call("POST", "/control/templates", template);
      if (typeof body.id !== "string") throw new Error(JSON.stringify(body));
      return body.id;
    },
    act: (id, name, body) => desk.call("POST", `/control/templates/${id}/${name}`, body),
    sendTemplate: (template, more) =>
      desk.send({
        to: "+15555550123",
        type: "template",
        template: { language: { code: "en_US" }, ...template },
        ...more,
      }),
    told: (field) =>
      desk.receiver.received
        .flatMap(({ payload }) => payload.entry ?? [])
        .flatMap(({ changes }) => changes)
        .filter((change) => change.field === field)
        .map(({ value }) => value as Record<string, unknown>),
    advance: (advanceMs) => desk.call("POST", "/control/clock", { advanceMs }),
  };
}

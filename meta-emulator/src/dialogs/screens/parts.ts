import { type Html, html } from "../html.ts";

type Choice = {
  name: string;
  value: string;
  label: string;
  note?: string | Html | null;
  checked?: boolean;
  disabled?: boolean;
  kind?: "radio" | "checkbox";
  /** Shown while it is chosen. */
  inside?: Html;
};

/** One of several things to choose, as a row that can be pressed anywhere. */
export function choice({ name, value, label, note, checked, disabled, kind = "radio", inside }: Choice): Html {
  return html`<div class="choice">
    <label>
      <input type="${kind}" name="${name}" value="${value}"${checked && html` checked`}${disabled && html` disabled`}${kind === "radio" && html` required`}>
      <span class="words"><span class="label" dir="auto">${label}</span>${note && html`<span class="note" dir="auto">${note}</span>`}</span>
    </label>
    ${inside && html`<div class="inside">${inside}</div>`}
  </div>`;
}

type Field = {
  name: string;
  label: string;
  value?: string;
  type?: "text" | "email" | "url" | "tel";
  hint?: string;
  optional?: string;
  attributes?: Html;
};

/** A field with its label. Those of a choice need not be filled in while another is chosen: the server asks for them. */
export function field({ name, label, value = "", type = "text", hint, optional, attributes }: Field): Html {
  const direction = type === "text" ? "auto" : "ltr";
  return html`<label class="field">
    <span class="label">${label}${optional && html` <span class="optional">${optional}</span>`}</span>
    <input name="${name}" type="${type}" value="${value}" dir="${direction}" autocomplete="off" ${attributes}>
    ${hint && html`<span class="note">${hint}</span>`}
  </label>`;
}

export function select(name: string, label: string, options: { value: string; label: string }[], chosen: string): Html {
  return html`<label class="field">
    <span class="label">${label}</span>
    <select name="${name}">${options.map(
      ({ value, label: words }) =>
        html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
    )}</select>
  </label>`;
}

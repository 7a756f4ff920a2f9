import { given, type Kind } from "./kind.ts";
import { coordinates, Unsendable, within } from "./limits.ts";

export const text: Kind<"text"> = {
  check({ body }) {
    within("body", body, 4096);
  },
  write: ({ body, previewUrl }) => ({ type: "text", text: { body, preview_url: previewUrl ?? false } }),
};

export const location: Kind<"location"> = {
  check: (place) => coordinates("", place),
  write: ({ latitude, longitude, name, address }) => ({
    type: "location",
    location: given({ latitude, longitude, name, address }),
  }),
};

const oneEmoji = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$/v;

/** Whether the target may be reacted to is known to whoever has the thread. */
export const reaction: Kind<"reaction"> = {
  check({ emoji }) {
    if (emoji !== null && !oneEmoji.test(emoji)) throw new Unsendable("emoji", "must be a single emoji");
  },
  // An empty emoji takes the reaction back.
  write: ({ emoji }, quoted) => ({ type: "reaction", reaction: { message_id: quoted, emoji: emoji ?? "" } }),
};

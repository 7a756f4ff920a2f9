import { checkFrame, checkLink, checkReplies, writeFrame, writeLink } from "./frame.ts";
import { interactive } from "./kind.ts";
import { count, unique } from "./limits.ts";

export const buttons = interactive<"buttons">({
  check(content) {
    checkFrame(content);
    count("buttons", content.buttons, 1, 3);
    checkReplies("buttons", content.buttons);
    for (const part of ["id", "title"] as const)
      unique(
        content.buttons.map((button) => button[part]),
        (index) => `buttons.${index}.${part}`,
      );
  },
  write: (content) => ({
    type: "button",
    ...writeFrame(content),
    action: { buttons: content.buttons.map(({ id, title }) => ({ type: "reply", reply: { id, title } })) },
  }),
});

export const linkButton = interactive<"link_button">({
  check(content) {
    checkFrame(content);
    checkLink("", content);
  },
  write: (content) => ({ type: "cta_url", ...writeFrame(content), action: writeLink(content) }),
});

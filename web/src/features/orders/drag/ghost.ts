import styles from "./drag.module.css";

export type Ghost = { moveTo: (by: { x: number; y: number }) => void; remove: () => void };

/** A picture of a card that follows the finger, while the card itself stays where it is. */
export function ghostOf(card: HTMLElement): Ghost {
  const { x, y, width } = card.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.className = styles.ghost ?? "";
  ghost.style.inlineSize = `${width}px`;
  ghost.inert = true;
  const picture = card.cloneNode(true);
  ghost.append(picture);
  // Whoever looks for the card finds the card.
  for (const part of ghost.querySelectorAll("[data-testid], [data-order-id]")) {
    part.removeAttribute("data-testid");
    part.removeAttribute("data-order-id");
  }
  const moveTo: Ghost["moveTo"] = (by) => {
    ghost.style.transform = `translate(${x + by.x}px, ${y + by.y}px) rotate(1deg)`;
  };
  moveTo({ x: 0, y: 0 });
  document.body.append(ghost);
  card.dataset.lifted = "true";
  return {
    moveTo,
    remove: () => {
      ghost.remove();
      delete card.dataset.lifted;
    },
  };
}

import { messagesOf } from "../../../lib/messages.ts";

/** What is said of a card that is moved, to who does not see it move. */
export const messages = messagesOf({
  en: {
    hint: "Space picks the card up to move it to another column.",
    lifted: "Order {{number}} picked up. It may go to: {{places}}. Arrows choose, space puts it there, Escape back.",
    over: "{{place}}",
    noneThere: "There is no column for it that way.",
    movedTo: "Order {{number}}: {{place}}",
    putBack: "Order {{number}} is where it was",
  },
  he: {
    hint: "מקש הרווח מרים את הכרטיס כדי להעביר אותו לעמודה אחרת.",
    lifted: "הזמנה {{number}} הורמה. אפשר להעביר אל: {{places}}. החצים בוחרים, רווח מניח שם, Escape מחזיר.",
    over: "{{place}}",
    noneThere: "אין בכיוון הזה עמודה שמתאימה לה.",
    movedTo: "הזמנה {{number}}: {{place}}",
    putBack: "הזמנה {{number}} נשארה במקומה",
  },
});

/** Words of when customers are to be answered. Part of the namespace `inbox`. */
export const messages = {
  en: {
    "reply.due": "Reply within {{time}}",
    "reply.late": "Reply late by {{time}}",
    "reply.first": "First reply",
    "reply.next": "Next reply",
    "reply.were_late_one": "{{count}} late reply",
    "reply.were_late_other": "{{count}} late replies",
  },
  he: {
    "reply.due": "מענה בתוך {{time}}",
    "reply.late": "המענה מאחר {{time}}",
    "reply.first": "מענה ראשון",
    "reply.next": "מענה בהמשך",
    "reply.were_late_one": "מענה אחד באיחור",
    "reply.were_late_two": "שני מענים באיחור",
    "reply.were_late_other": "{{count}} מענים באיחור",
  },
};

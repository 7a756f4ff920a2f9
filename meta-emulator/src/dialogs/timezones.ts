/** A few of the time zones that an account may have, by Meta's id, with the offset that is in force in winter. */
export const timezoneIds = [
  { id: "1", name: "America/Los_Angeles", offset: "UTC-08:00" },
  { id: "7", name: "America/New_York", offset: "UTC-05:00" },
  { id: "25", name: "America/Sao_Paulo", offset: "UTC-03:00" },
  { id: "58", name: "Europe/London", offset: "UTC+00:00" },
  { id: "47", name: "Europe/Berlin", offset: "UTC+01:00" },
  { id: "70", name: "Asia/Jerusalem", offset: "UTC+02:00" },
  { id: "71", name: "Asia/Kolkata", offset: "UTC+05:30" },
];

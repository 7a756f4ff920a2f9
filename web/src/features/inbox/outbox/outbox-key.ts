/** Under which a browser keeps what was written for a business and has not arrived. */
export const outboxKeyOf = (businessId: string) => `croozer.outbox.${businessId}`;

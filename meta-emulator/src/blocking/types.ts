/** A person whom a business number blocked. */
export type Block = { phoneNumberId: string; customerId: string; input: string; waId: string; at: number };

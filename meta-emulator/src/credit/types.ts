/** A partner's line of credit with Meta. */
export type CreditLine = { id: string; portfolioId: string; legalEntityName: string };

/** A share of a line with a customer's business. */
export type Allocation = {
  id: string;
  creditLineId: string;
  receivingBusinessId: string;
  /** What the accounts of that business name as their funding. */
  receivingCredentialId: string;
  status: "ACTIVE" | "DELETED";
};

/** What Meta thinks of an item; only approved and never reviewed ones can be sent. */
export type Review = "no_review" | "pending" | "approved" | "rejected" | "outdated";

export type Catalog = {
  id: string;
  name: string;
  portfolioId: string;
  vertical: string;
  /** The WABAs it is connected to. A WABA has one catalogue. */
  wabaIds: string[];
  /** What becomes of items that come in by the API: `hold` leaves them pending. */
  reviews: "approve" | "reject" | "hold";
};

export type CatalogItem = {
  /** Follows from catalogue and retailer id, which never change. */
  id: string;
  catalogId: string;
  /** The business's own id of it, case-sensitive. */
  retailerId: string;
  name: string;
  description: string | null;
  priceMinor: number | null;
  salePriceMinor: number | null;
  currency: string | null;
  availability: string;
  condition: string;
  url: string | null;
  imageUrl: string | null;
  brand: string | null;
  category: string | null;
  groupId: string | null;
  visibility: "published" | "staging" | "hidden";
  review: Review;
  rejectionReasons: string[];
  /** When a pending review ends, null when nobody looks at it. */
  reviewAt: number | null;
};

/** What is known of an item beside its ids. */
export type ItemFields = Omit<
  CatalogItem,
  "id" | "catalogId" | "retailerId" | "review" | "rejectionReasons" | "reviewAt"
>;

export type BatchRequest = {
  /** Place in the request, counted from 1. */
  line: number;
  method: "CREATE" | "UPDATE" | "DELETE";
  retailerId: string;
  fields: Partial<ItemFields>;
};
export type BatchProblem = { line: number; id: string; message: string };
export type CatalogBatch = {
  handle: string;
  catalogId: string;
  at: number;
  doneAt: number;
  allowUpsert: boolean;
  /** Emptied once they are done. */
  requests: BatchRequest[];
  finished: boolean;
  errors: BatchProblem[];
};

/** Of one phone number. */
export type CommerceSettings = { id: string; isCartEnabled: boolean; isCatalogVisible: boolean };

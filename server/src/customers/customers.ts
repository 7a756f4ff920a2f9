export { type Identified, identifyCustomers, type Sighting } from "./identify.ts";

import { subscribe } from "../events.ts";

export const orderSubscribers = [subscribe("customer.merged", "move_orders", { key: ({ from }) => from })];

import type { OrderChanged } from "@croozer/contracts/order-acts";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Tx } from "../platform/db/tx.ts";
import { lookingFor } from "./looking.ts";
import type { NoticeFor } from "./orders.ts";
import { detailOf } from "./views.ts";
import type { ChangedOrder } from "./write-change.ts";

type Told = z.output<typeof OrderChanged>;

/** Tells the customer of a change and answers with the order as it is after it. */
export const tellThrough =
  (noticeFor: NoticeFor) =>
  async (tx: Tx, { order, change }: ChangedOrder, request: FastifyRequest): Promise<Told> => {
    const notice = await noticeFor(tx, order, change);
    // After the notice: its line is in the timeline too.
    const detail = await detailOf(tx, order, await lookingFor(tx, request));
    return { order: detail, notificationSent: notice.sent, reason: notice.reason };
  };

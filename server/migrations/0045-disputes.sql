-- A customer's bank takes money back, for now or for good. A dispute stands among the payments of its order: `pending` while
-- it is open, `done` once the money is lost, `failed` when it stays or came back.
alter table order_payments
  drop constraint order_payments_kind_check,
  add constraint order_payments_kind_check check (kind in ('payment', 'refund', 'dispute')),
  -- How it stands. Shape: DisputeStatus in contracts/disputes.ts, as is DisputeReason.
  add column dispute_status text check (dispute_status in ('inquiry', 'open', 'answered', 'won', 'lost')),
  add column dispute_reason text,
  add column answer_by timestamptz,
  -- By the provider's clock: what it told before does not count.
  add column told_at timestamptz,
  add constraint order_payments_dispute check ((kind = 'dispute') = (dispute_status is not null));

alter table orders
  -- Of all its disputes: 'open' while one is, else 'lost' when one was.
  add column dispute text check (dispute in ('open', 'won', 'lost')),
  add column lost_minor bigint not null default 0 check (lost_minor >= 0);
create index orders_disputed on orders (business_id, placed_at desc, id desc) where dispute = 'open';

-- What came in on a day is what was spent on its orders: money given back because it was too much never was.
drop index orders_day;
create index orders_day on orders (business_id, local_day)
  include (status, placed_at, total_minor, paid_minor, refunded_minor, lost_minor, settled_minor);

alter table payment_events
  -- The payment that an event is about, while we do not know it: taken again once we do.
  add column about text;
create index payment_events_unknown on payment_events (business_id, provider, about) where outcome = 'unknown' and about is not null;

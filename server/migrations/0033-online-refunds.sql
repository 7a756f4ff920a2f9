alter table orders
  -- On its way back through a provider: kept until it has arrived there.
  add column refunding_minor bigint not null default 0,
  drop constraint orders_money,
  add constraint orders_money check (refunded_minor >= 0 and refunding_minor >= 0 and refunded_minor + refunding_minor <= paid_minor
    and settled_minor between 0 and paid_minor);

alter table order_payments
  -- A refund through a provider takes its time, and may fail also after it was done.
  add column state text not null default 'done' check (state in ('pending', 'done', 'failed')),
  -- When the money changed hands: a day's cash-up counts by it.
  add column done_at timestamptz,
  -- Who has the money, and what it is called there. Null for what was only recorded.
  add column provider text,
  add column reference text,
  -- The payment whose money a refund gives back.
  add column of_payment_id uuid,
  add column due_again boolean not null default false,
  -- How much was settled no more by a refund, in case it fails afterwards.
  add column unsettled_minor bigint not null default 0,
  -- Why a refund failed. Shape: RefundFailure in contracts/payments.ts.
  add column failure text,
  add foreign key (business_id, of_payment_id) references order_payments (business_id, id);
create unique index order_payments_reference on order_payments (business_id, provider, reference) where reference is not null;
create index order_payments_done on order_payments (business_id, done_at) where state = 'done';

-- The owner of the tables is held to their policies as well, unless they are lifted for the moment.
alter table orders no force row level security;
alter table order_payments no force row level security;
alter table customers no force row level security;
update order_payments set done_at = at;
-- What was given back of an order that stands was counted as spent.
update customers c set spent_minor = c.spent_minor - o.given_minor
from (
  select business_id, customer_id, sum(least(total_minor, greatest(0, settled_minor - paid_minor + refunded_minor)))::bigint as given_minor
  from orders where refunded_minor > 0 and status <> 'cancelled' and customer_id is not null
  group by business_id, customer_id
) o
where o.business_id = c.business_id and o.customer_id = c.id;
alter table orders force row level security;
alter table order_payments force row level security;
alter table customers force row level security;

-- What costs nothing is settled from the start; until now such an order waited for a payment that nobody owed.
-- The owner of the tables is held to their policies as well, unless they are lifted for the moment.
alter table orders no force row level security;
update orders set payment_status = 'paid'
where payment_status = 'pending' and total_minor = 0 and status <> 'cancelled' and paid_minor = 0;
alter table orders force row level security;

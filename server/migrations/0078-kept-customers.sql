-- Who a customer turned out to be: themselves, or the one they were merged into. A column and not `coalesce(merged_into, id)`
-- in each query: under row-level security PostgreSQL uses no index for what is compared with such an expression, which it
-- does not know to keep secrets, and read all customers of a business instead.
alter table customers add column kept_id uuid not null generated always as (coalesce(merged_into, id)) stored;

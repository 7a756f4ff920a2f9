-- Customers are found as orders are (0037): by how the words of their names begin, and by their number in any form.
alter table customers
  drop column search_text,
  -- Everything a customer is found by, each word after a space.
  add column words text not null generated always as (
    folded_words(name || ' ' || coalesce(profile_name, '') || ' ' || coalesce(username, '')) || coalesce(phone_words(phone), '')
      -- Neighbours leave the area's number away too.
      || coalesce(' ' || nullif(ltrim(right(regexp_replace(phone, '[^0-9]', '', 'g'), 7), '0'), ''), '')
  ) stored;

-- The words once more, a row each, of those who were not merged into somebody else; see order_words for why.
create table customer_words (
  business_id uuid not null,
  word text collate "C" not null,
  customer_id uuid not null,
  primary key (business_id, word, customer_id),
  foreign key (business_id, customer_id) references customers (business_id, id)
);
call make_tenant_table('customer_words');
create index customer_words_customer on customer_words (business_id, customer_id);

alter table customers no force row level security;
alter table customer_words no force row level security;
insert into customer_words (business_id, word, customer_id)
select distinct c.business_id, word, c.id
from customers c, unnest(string_to_array(ltrim(c.words), ' ')) word where c.merged_into is null;
alter table customers force row level security;
alter table customer_words force row level security;

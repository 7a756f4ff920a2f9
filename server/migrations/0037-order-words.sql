-- What people wrote, as a search compares it: lower case, without niqqud, quotes and apostrophes, final letters as their
-- plain forms, one space in front of each word. The same is done to what is typed: platform/db/search.ts.
create function folded_words(words text) returns text language sql immutable strict parallel safe
  return rtrim(' ' || ltrim(regexp_replace(
    translate(
      lower(regexp_replace(words, '[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7''"`\u00B4\u05F3\u05F4\u2018-\u201F]', '', 'g')),
      'ךםןףץ', 'כמנפצ'),
    '[\s!-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u05BE\u2000-\u206F]+', ' ', 'g')));

-- A phone number by its digits with and without the one, two or three of its country, and by its last four.
create function phone_words(phone text) returns text language sql immutable strict parallel safe
  return (select string_agg(distinct ' ' || word, '')
    from (select ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0') as digits) d,
      lateral (values (digits), (substr(digits, 2)), (substr(digits, 3)), (substr(digits, 4)), (ltrim(right(digits, 4), '0'))) v (word)
    where word <> '');

alter table orders
  drop column search_text,
  -- Everything an order is found by, each word after a space.
  add column words text not null generated always as (
    ' ' || lower(number) || ' ' || short_number || folded_words(customer_name)
      || coalesce(phone_words(customer_phone), '') || folded_words(items_text)
  ) stored;

-- The words of orders once more, a row each: under row-level security PostgreSQL looks a word up by `like` in no index,
-- for that comparison could tell of others' rows; comparing by "less than" it trusts, in the order of bytes.
create table order_words (
  business_id uuid not null,
  word text collate "C" not null,
  order_id uuid not null,
  primary key (business_id, word, order_id),
  foreign key (business_id, order_id) references orders (business_id, id)
);
call make_tenant_table('order_words');

alter table orders no force row level security;
alter table order_words no force row level security;
insert into order_words (business_id, word, order_id)
select distinct o.business_id, word, o.id from orders o, unnest(string_to_array(ltrim(o.words), ' ')) word;
alter table orders force row level security;
alter table order_words force row level security;

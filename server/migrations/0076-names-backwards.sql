-- The words of names once more from behind, so that one that was typed with a mistake in its beginning is found by its end,
-- as words of messages are (0053). Numbers have none: another number is another person.
alter table customer_words
  add column backwards text collate "C" generated always as (case when word !~ '^[0-9]+$' then reverse(word) end) stored;
create index customer_words_backwards on customer_words (business_id, backwards) where backwards is not null;

-- The same as before (0053), with a condition of its own for each word: the index then goes through the messages of all of
-- them side by side, where one condition that joins them is weighed for every message. Three usual words, each behind eleven
-- prefixes, of two million messages: 157 ms instead of 410, on a busy machine.
drop function messages_saying(tsquery, uuid, integer);
create function messages_saying(queries tsquery[], before uuid, wanted integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query execute format(
    'with found as materialized (
       select m.id from messages m where %s and m.business_id = current_business() and m.id < $1)
     select f.id from found f order by f.id desc limit $2',
    (select string_agg(format('m.words @@ %L::tsquery', q), ' and ') from unnest(queries) q))
    using before, wanted;
end $$;
alter function messages_saying(tsquery[], uuid, integer) owner to croozer_search;
revoke all on function messages_saying(tsquery[], uuid, integer) from public;

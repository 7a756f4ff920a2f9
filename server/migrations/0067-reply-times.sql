-- How long customers wait for answers. `first_answered_at`: when somebody, or the bot, answered since the conversation was
-- begun or reopened. `late_for`: the waiting_since of the waiting that was found to be longer than the business wants;
-- the present one is late when they are equal. `late_replies`: how many were since the conversation was begun or reopened.
alter table conversations
  add column first_answered_at timestamptz,
  add column late_for timestamptz,
  add column late_replies integer not null default 0;

-- Who waits, longest first.
create index conversations_waiting on conversations (business_id, waiting_since) where waiting_since is not null;

-- Kept here, because messages come and go by several ways: webhooks, lanes, the phone app's echoes.
create function keep_first_answer() returns trigger language plpgsql as $$
begin
  if old.status = 'resolved' and new.status <> 'resolved' then
    new.first_answered_at := null;
    new.late_replies := 0;
  end if;
  -- Resolved is not answered.
  if old.waiting_since is not null and new.waiting_since is distinct from old.waiting_since and new.status <> 'resolved' then
    new.first_answered_at := coalesce(new.first_answered_at, new.updated_at);
  end if;
  return new;
end $$;
create trigger keep_first_answer before update on conversations for each row
  when (old.waiting_since is distinct from new.waiting_since or old.status is distinct from new.status)
  execute function keep_first_answer();

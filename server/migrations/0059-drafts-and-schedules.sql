-- What a member has written in a conversation and not sent, one row for both of it: the reply and the note.
create table drafts (
  business_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  tab text not null check (tab in ('reply', 'note')),
  reply text not null,
  note text not null,
  reply_to_id uuid,
  -- By the clock of where it was written; the newest wins.
  written_at timestamptz not null,
  primary key (business_id, member_id, conversation_id),
  foreign key (business_id, conversation_id) references conversations (business_id, id)
);
call make_tenant_table('drafts');
create index drafts_newest on drafts (business_id, member_id, written_at desc);

-- A message that waits for its time is parked as one that waits for an answer is (waiting_for = 'answer', which keeps it
-- out of its lane), and has a time. When the time came and the window was closed, it says since when it missed it.
alter table messages add column scheduled_for timestamptz, add column missed_at timestamptz;

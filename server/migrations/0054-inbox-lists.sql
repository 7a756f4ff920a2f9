-- Lists of the inbox, each in its order and found at its beginning, whatever else there is. What is rare has an index of
-- its own, so that a message moves its conversation in few of them.
create index conversations_status on conversations (business_id, status, last_message_at desc nulls last, id desc);
drop index conversations_recent;
drop index conversations_put_off;

create index conversations_of_member on conversations (business_id, assignee_id, status, last_message_at desc nulls last, id desc)
  where assignee_id is not null;
drop index conversations_assignee;
create index conversations_unassigned on conversations (business_id, status, last_message_at desc nulls last, id desc)
  where assignee_id is null;
create index conversations_unread on conversations (business_id, status, last_message_at desc nulls last, id desc)
  where unread > 0;
create index conversations_needing on conversations (business_id, status, last_message_at desc nulls last, id desc)
  where automation = 'needs_person';
create index conversations_of_team on conversations (business_id, team_id, status, last_message_at desc nulls last, id desc)
  where team_id is not null;
create index conversations_urgent on conversations (business_id, status, priority, last_message_at desc nulls last, id desc)
  where priority > 0;

-- Answers kept under a shortcut: the team's, or a member's own.
create table canned_responses (
  business_id uuid not null,
  id uuid not null,
  -- Without the stroke, in small letters: 'hours'.
  shortcut text not null,
  title text not null,
  category text,
  -- At least one of the two; with places such as {{customer.firstName|there}}.
  text_he text,
  text_en text,
  -- Whose own it is; null is everybody's.
  member_id uuid,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  check (text_he is not null or text_en is not null)
);
call make_tenant_table('canned_responses');
-- A member may have their own under a shortcut of the team's: theirs goes first.
create unique index canned_responses_shortcut on canned_responses (business_id, shortcut, member_id) nulls not distinct;

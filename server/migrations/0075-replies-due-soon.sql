-- The waiting_since of the waiting that the team was told of before it was too long; the present one was when they are equal.
alter table conversations add column soon_for timestamptz;

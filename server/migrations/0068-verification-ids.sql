-- The engine of signing in gives some of its values ids of its own, which are no UUIDs: whoever had not confirmed their
-- e-mail could not sign in by a link.
alter table verifications alter column id type text;

-- Why a person was asked for; kept until the automation answers again.
alter table conversations add column handover_reason text;

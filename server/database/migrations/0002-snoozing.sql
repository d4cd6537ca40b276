-- Until when a conversation sleeps, for whoever looks which are to be woken.
alter table inbox.conversation add column snoozed_until double precision;
create index conversation_asleep on inbox.conversation (tenant, snoozed_until) where status = 'snoozed';

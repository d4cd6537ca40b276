-- How many conversations a list has is counted with every page: from the index alone, as long as that is enough.
create index conversation_counted on inbox.conversation (tenant, inbox_id, status, activity_at desc, id)
include (channel_id, assignee_id, waiting_since, inbound_count, has_attachment)
where kind = 'shared' and value is not null;

-- An index is enough for rows that nobody changed since they were last cleaned up: that is done more often.
alter table inbox.conversation set (autovacuum_vacuum_scale_factor = 0.02);

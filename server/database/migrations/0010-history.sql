-- What was said on a number before it joined an inbox: read by its former owner, by others where the inbox shares it.
alter table inbox.conversation add column former_owner_id text collate "C";
update inbox.conversation set former_owner_id = value->>'formerOwnerId' where kind = 'legacy' and value is not null;
create index conversation_history on inbox.conversation (tenant, inbox_id) where kind = 'legacy';

-- `histories`: inboxes whose members read it.
alter type inbox.sight add attribute histories text[];

create or replace function inbox.is_searched(c inbox.conversation, s inbox.sight) returns boolean language sql immutable
return c.value is not null and (
    (c.kind = 'shared' and c.inbox_id = any(s.inboxes))
    or (c.kind = 'private' and c.channel_id = any(s.channels))
    or (c.kind = 'legacy' and (c.former_owner_id = s.agent or c.inbox_id = any(s.histories)))
    or (c.kind in ('direct', 'team') and c.member_ids @> array[s.agent]))
  and case when s.in_status is null then c.status <> 'spam' else c.status = s.in_status end
  and (s.in_inbox is null or c.inbox_id = s.in_inbox) and (s.in_channel is null or c.channel_id = s.in_channel)
  and (s.in_contact is null or c.contact_id = s.in_contact);

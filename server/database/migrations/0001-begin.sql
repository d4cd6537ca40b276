-- Every row belongs to a tenant. The role inbox_app sees and writes those of the tenant that its transaction names,
-- and no others: it owns nothing and passes by no policy.
create schema inbox;

do $$
begin
  create role inbox_app nologin;
exception
  -- Roles belong to the cluster: another database of it may have made it already, perhaps just now.
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  execute format('grant inbox_app to %I', current_user);
end
$$;

grant usage on schema inbox to inbox_app;

-- `seq`: the newest change. `oldest`: the first one that can still be replayed. A new `epoch` makes all cursors void.
create table inbox.tenant (
  id text collate "C" primary key,
  epoch text not null,
  seq bigint not null default 0,
  oldest bigint not null default 1
);

-- A record lies there as it was written, in `json`: `jsonb` would refuse U+0000 and lone surrogates, which people do
-- send. What queries sort, filter and search by stands beside it in columns. A removed record stays as its last
-- version, without a value.
create table inbox.record (
  tenant text collate "C" not null,
  kind text collate "C" not null,
  owner text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  value json,
  primary key (tenant, kind, owner, id)
);
create index record_by_id on inbox.record (tenant, kind, id);

create table inbox.conversation (
  tenant text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  value json,
  kind text,
  status text,
  inbox_id text collate "C",
  channel_id text collate "C",
  contact_id text collate "C",
  address_key text,
  assignee_id text collate "C",
  member_ids text[],
  tag_ids text[],
  activity_at double precision,
  waiting_since double precision,
  inbound_count bigint,
  has_attachment boolean,
  primary key (tenant, id)
);
create index conversation_by_activity on inbox.conversation (tenant, activity_at desc, id);
create index conversation_by_status on inbox.conversation (tenant, status, activity_at desc, id);
create index conversation_by_inbox on inbox.conversation (tenant, inbox_id, status, activity_at desc, id);
create index conversation_by_waiting on inbox.conversation (tenant, waiting_since) where waiting_since is not null;
create index conversation_by_address on inbox.conversation (tenant, channel_id, address_key);
create index conversation_by_contact on inbox.conversation (tenant, contact_id);
create index conversation_by_assignee on inbox.conversation (tenant, assignee_id, activity_at desc);
create index conversation_by_member on inbox.conversation using gin (member_ids) where kind in ('direct', 'team');

create table inbox.message (
  tenant text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  value json,
  conversation_id text collate "C",
  seq bigint,
  direction text,
  primary key (tenant, id)
);
create unique index message_by_place on inbox.message (tenant, conversation_id, seq);
create index message_inbound on inbox.message (tenant, conversation_id, seq) where direction = 'in';

-- `name_key` is the name without accents and case in UTF-16, so that bytes sort as JavaScript's strings do.
create table inbox.contact (
  tenant text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  value json,
  owner_id text collate "C",
  name_key bytea,
  texts text,
  numbers text,
  address_keys text[],
  primary key (tenant, id)
);
create index contact_by_name on inbox.contact (tenant, name_key, id);
create index contact_by_address on inbox.contact using gin (address_keys);

create table inbox.mark (
  tenant text collate "C" not null,
  owner text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  value json,
  read_count bigint,
  flagged boolean,
  pinned_at double precision,
  place text collate "C",
  primary key (tenant, owner, id)
);
create index mark_by_conversation on inbox.mark (tenant, id);
create index mark_pinned on inbox.mark (tenant, owner) where pinned_at is not null;
create index mark_placed on inbox.mark (tenant, owner) where place is not null;

-- One commit a row, numbered without holes in the order of commits: whoever writes holds the tenant's row.
create table inbox.change (
  tenant text collate "C" not null,
  seq bigint not null,
  at timestamptz not null default now(),
  entries json not null,
  primary key (tenant, seq)
);

-- Commands that were carried out, for good; `records` are those that the receipt named.
create table inbox.command (
  tenant text collate "C" not null,
  agent text collate "C" not null,
  id text collate "C" not null,
  at timestamptz not null default now(),
  records json not null,
  primary key (tenant, agent, id)
);

-- A file's bytes lie under their hash, once for all files that are alike.
create table inbox.file (
  tenant text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  type text not null,
  size bigint not null,
  hash text not null,
  agent text collate "C" not null,
  at timestamptz not null default now(),
  primary key (tenant, id)
);
create table inbox.blob (
  tenant text collate "C" not null,
  hash text collate "C" not null,
  bytes bytea not null,
  primary key (tenant, hash)
);
-- Most files are compressed already.
alter table inbox.blob alter column bytes set storage external;

do $$
declare
  name text;
begin
  foreach name in array array[
    'tenant', 'record', 'conversation', 'message', 'contact', 'mark', 'change', 'command', 'file', 'blob'
  ] loop
    execute format('alter table inbox.%I enable row level security', name);
    execute format('alter table inbox.%I force row level security', name);
    execute format(
      'create policy own_tenant on inbox.%I using (%I = (select current_setting(''app.tenant'', true)))',
      name, case name when 'tenant' then 'id' else 'tenant' end);
    execute format('grant select, insert, update, delete on inbox.%I to inbox_app', name);
  end loop;
end
$$;

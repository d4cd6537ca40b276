-- Messages on their way to the provider of their channel, until it is known what became of them. `state`: `waiting` for
-- its turn; `sending`, which some process does until `due_at`; `unconfirmed`: nobody knows whether the provider has it.
-- Times are milliseconds since the epoch. A conversation's oldest goes first.
create table inbox.outgoing (
  tenant text collate "C" not null,
  message_id text collate "C" not null,
  conversation_id text collate "C" not null,
  channel_id text collate "C" not null,
  seq bigint not null,
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'sending', 'unconfirmed')),
  attempts integer not null default 0,
  queued_at double precision not null,
  due_at double precision not null,
  primary key (tenant, message_id)
);
create index outgoing_by_time on inbox.outgoing (due_at);
create index outgoing_by_place on inbox.outgoing (tenant, conversation_id, seq);

-- What providers told already, by their own ids: for good, since they may tell it again.
create table inbox.incoming (
  tenant text collate "C" not null,
  channel_id text collate "C" not null,
  external_id text collate "C" not null,
  message_id text collate "C" not null,
  at timestamptz not null default now(),
  primary key (tenant, channel_id, external_id)
);

-- Files of messages that came in, which their provider still has to hand out.
create table inbox.fetching (
  tenant text collate "C" not null,
  file_id text collate "C" not null,
  message_id text collate "C" not null,
  channel_id text collate "C" not null,
  url text not null,
  attempts integer not null default 0,
  queued_at double precision not null,
  due_at double precision not null,
  primary key (tenant, file_id)
);
create index fetching_by_time on inbox.fetching (due_at);

do $$
declare
  name text;
begin
  foreach name in array array['outgoing', 'incoming', 'fetching'] loop
    execute format('alter table inbox.%I enable row level security', name);
    execute format('alter table inbox.%I force row level security', name);
    execute format(
      'create policy own_tenant on inbox.%I using (tenant = (select current_setting(''app.tenant'', true)))', name);
    execute format('grant select, insert, update, delete on inbox.%I to inbox_app', name);
  end loop;
  -- Before it names a tenant, a process looks which of them have something due. inbox_app may not.
  foreach name in array array['outgoing', 'fetching'] loop
    execute format('create policy look_for_work on inbox.%I for select to %I using (true)', name, current_user);
  end loop;
end
$$;

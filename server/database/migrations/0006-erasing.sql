-- Which messages name a file: it goes when the last of them does.
create table inbox.message_file (
  tenant text collate "C" not null,
  file text collate "C" not null,
  message text collate "C" not null,
  primary key (tenant, file, message)
);
create index message_file_by_message on inbox.message_file (tenant, message);

-- Those of the messages that are here already. `json` would be read in vain where it holds U+0000 or half a character,
-- so what is escaped goes before. Row-level security holds the owner too, or it would find nothing here.
alter table inbox.message no force row level security;
insert into inbox.message_file (tenant, file, message)
select message.tenant, file ->> 'id', message.id from inbox.message, json_array_elements(
  regexp_replace(replace(message.value::text, '\\', ''), '\\u[0-9a-fA-F]{4}', '', 'g')::json -> 'attachments') as file
where strpos(message.value::text, '"attachments":[{') > 0
on conflict do nothing;
alter table inbox.message force row level security;

-- Addresses that must not be texted, of people who were erased. `since`: milliseconds since the epoch.
create table inbox.forgotten_opt_out (
  tenant text collate "C" not null,
  hash text collate "C" not null,
  since double precision not null,
  primary key (tenant, hash)
);

-- After how many days what was said in a closed conversation is erased. `place`: `private`, or `inbox:` and its id.
create table inbox.retention (
  tenant text collate "C" not null,
  place text collate "C" not null,
  days integer not null check (days > 0),
  primary key (tenant, place)
);

-- When some process looked last what is to be erased, in milliseconds since the epoch.
alter table inbox.tenant add column retained_at double precision not null default 0;

do $$
declare
  name text;
begin
  foreach name in array array['message_file', 'forgotten_opt_out', 'retention'] loop
    execute format('alter table inbox.%I enable row level security', name);
    execute format('alter table inbox.%I force row level security', name);
    execute format(
      'create policy own_tenant on inbox.%I using (tenant = (select current_setting(''app.tenant'', true)))', name);
    execute format('grant select, insert, update, delete on inbox.%I to inbox_app', name);
  end loop;
end
$$;
-- Before it names a tenant, a process looks which of them have something to erase. inbox_app may not.
create policy look_for_work on inbox.retention for select using (current_user <> 'inbox_app');

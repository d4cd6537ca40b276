-- Who did what, when, and to which records: their names, never what stands in them. Numbered without holes, so that
-- one that is missing is seen. The server adds and reads; it cannot change or remove a row, whoever makes it try.
-- `agent`: null when the server did it by itself.
create table inbox.audit (
  tenant text collate "C" not null,
  seq bigint not null,
  at timestamptz not null,
  agent text collate "C",
  act text collate "C" not null,
  primary key (tenant, seq)
);
create index audit_by_agent on inbox.audit (tenant, agent, seq);
create index audit_by_time on inbox.audit (tenant, at);

-- `record`: kind and id. A row each: row-level security keeps an index of lists from being used.
create table inbox.audit_record (
  tenant text collate "C" not null,
  record text collate "C" not null,
  seq bigint not null,
  primary key (tenant, record, seq)
);
create index audit_record_by_act on inbox.audit_record (tenant, seq);

do $$
declare
  name text;
begin
  foreach name in array array['audit', 'audit_record'] loop
    execute format('alter table inbox.%I enable row level security', name);
    execute format('alter table inbox.%I force row level security', name);
    execute format(
      'create policy own_tenant on inbox.%I using (tenant = (select current_setting(''app.tenant'', true)))', name);
    execute format('grant select, insert on inbox.%I to inbox_app', name);
  end loop;
end
$$;

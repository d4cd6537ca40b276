-- What lists are narrowed and ordered by stands in indexes alone, so that a list reads no conversations but those it shows.

-- Agents have numbers, from 0 on: a conversation keeps a bit of each.
create table inbox.reader (
  tenant text collate "C" not null,
  agent text collate "C" not null,
  place integer not null,
  primary key (tenant, agent),
  unique (tenant, place)
);

-- Which conversations have a tag: a list of tags may be longer than an index takes.
create table inbox.tagged (
  tenant text collate "C" not null,
  tag text collate "C" not null,
  id text collate "C" not null,
  primary key (tenant, tag, id)
);

-- `news`: who stands otherwise to it than somebody who never opened it, for whom it is unread if a customer wrote. Most
-- agents never open most conversations, and most of those that they open they have read. Null: nobody.
alter table inbox.conversation add column news bit varying;

-- What is read by: of a tenant's own rows alone, as all else.
do $$
declare
  name text;
begin
  foreach name in array array['reader', 'tagged'] loop
    execute format('alter table inbox.%I enable row level security', name);
    execute format('alter table inbox.%I force row level security', name);
    execute format(
      'create policy own_tenant on inbox.%I using (tenant = (select current_setting(''app.tenant'', true)))', name);
    execute format('grant select, insert, update, delete on inbox.%I to inbox_app', name);
  end loop;
end
$$;

create function inbox.news_of(of_tenant text, conversation text, inbound bigint) returns bit varying
language plpgsql stable set search_path = '' as $$
declare
  news bit varying := B'';
  place integer;
begin
  for place in
    select r.place from inbox.mark as m join inbox.reader as r on r.tenant = of_tenant and r.agent = m.owner
    where m.tenant = of_tenant and m.id = conversation and m.value is not null
      and (m.flagged or inbound > m.read_count) <> (inbound > 0)
  loop
    if length(news) <= place then news := news || repeat('0', place + 1 - length(news))::bit varying; end if;
    news := set_bit(news, place, 1);
  end loop;
  return news;
end
$$;

create function inbox.conversation_written() returns trigger language plpgsql set search_path = '' as $$
begin
  new.news := inbox.news_of(new.tenant, new.id, new.inbound_count);
  return new;
end
$$;
create trigger written before update on inbox.conversation
for each row when (old.inbound_count is distinct from new.inbound_count) execute function inbox.conversation_written();

-- Marks may come before what they are on.
create function inbox.conversation_made() returns trigger language plpgsql set search_path = '' as $$
declare
  now_news bit varying := inbox.news_of(new.tenant, new.id, new.inbound_count);
begin
  if now_news <> B'' then
    update inbox.conversation as c set news = now_news where c.tenant = new.tenant and c.id = new.id;
  end if;
  return null;
end
$$;
create trigger made after insert on inbox.conversation for each row execute function inbox.conversation_made();

create function inbox.marks_written() returns trigger language plpgsql set search_path = '' as $$
declare
  one record;
  now_news bit varying;
begin
  insert into inbox.reader (tenant, agent, place)
  select made.tenant, made.owner, row_number() over (partition by made.tenant order by made.owner)
    + coalesce((select max(r.place) from inbox.reader as r where r.tenant = made.tenant), -1)
  from (
    select distinct w.tenant, w.owner from written as w
    where not exists (select from inbox.reader as r where r.tenant = w.tenant and r.agent = w.owner)
  ) as made;
  for one in select distinct w.tenant, w.id from written as w loop
    select inbox.news_of(c.tenant, c.id, c.inbound_count) into now_news
    from inbox.conversation as c where c.tenant = one.tenant and c.id = one.id;
    update inbox.conversation as c set news = now_news
    where c.tenant = one.tenant and c.id = one.id and coalesce(c.news, B'') <> now_news;
  end loop;
  return null;
end
$$;
create trigger made after insert on inbox.mark referencing new table as written
for each statement execute function inbox.marks_written();
create trigger changed after update on inbox.mark referencing new table as written
for each statement execute function inbox.marks_written();

create function inbox.tags_written() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    delete from inbox.tagged as t where t.tenant = new.tenant and t.id = new.id and t.tag = any(old.tag_ids);
  end if;
  insert into inbox.tagged (tenant, tag, id) select new.tenant, tag, new.id from unnest(new.tag_ids) as tag
  on conflict do nothing;
  return null;
end
$$;
create trigger tags_made after insert on inbox.conversation
for each row when (cardinality(new.tag_ids) > 0) execute function inbox.tags_written();
create trigger tags_changed after update on inbox.conversation
for each row when (old.tag_ids is distinct from new.tag_ids) execute function inbox.tags_written();

-- What is here already.
alter table inbox.conversation no force row level security;
alter table inbox.mark no force row level security;
alter table inbox.reader no force row level security;
alter table inbox.tagged no force row level security;
drop index inbox.conversation_counted;
-- What 0010 was to fill, where no superuser migrates.
update inbox.conversation set former_owner_id = value->>'formerOwnerId'
where kind = 'legacy' and value is not null and former_owner_id is distinct from value->>'formerOwnerId';
insert into inbox.reader (tenant, agent, place)
select tenant, owner, row_number() over (partition by tenant order by owner) - 1
from (select distinct tenant, owner from inbox.mark) as known;
insert into inbox.tagged (tenant, tag, id)
select distinct c.tenant, tag, c.id from inbox.conversation as c, unnest(c.tag_ids) as tag;
update inbox.conversation as c set news = inbox.news_of(c.tenant, c.id, c.inbound_count)
where exists (select from inbox.mark as m where m.tenant = c.tenant and m.id = c.id and m.value is not null);
alter table inbox.conversation force row level security;
alter table inbox.mark force row level security;
alter table inbox.reader force row level security;
alter table inbox.tagged force row level security;

-- Of all inboxes and of one, in the order of their activity, and by how long somebody waits.
create index conversation_listed on inbox.conversation (tenant, status, activity_at desc, id)
include (inbox_id, channel_id, assignee_id, waiting_since, inbound_count, has_attachment, news)
where kind = 'shared' and value is not null;
create index conversation_counted on inbox.conversation (tenant, inbox_id, status, activity_at desc, id)
include (channel_id, assignee_id, waiting_since, inbound_count, has_attachment, news)
where kind = 'shared' and value is not null;
drop index inbox.conversation_by_waiting;
create index conversation_by_waiting on inbox.conversation (tenant, status, waiting_since, activity_at desc, id)
include (inbox_id, channel_id, assignee_id, inbound_count, has_attachment, news)
where kind = 'shared' and value is not null and waiting_since is not null;

-- Contacts that a search finds are counted up to so many: more than anybody reads are not worth reading them all.
drop function inbox.count_contacts(text[], text[], text, boolean);
create function inbox.count_contacts(wanted text[], digits text[], agent text, dear boolean, most integer) returns bigint
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  me text := current_setting('app.tenant');
  query tsquery := inbox.people_query(wanted, digits);
begin
  return (
    select count(*) from (
      select from inbox.words as w where w.keys @@ query and w.tenant = me and w.kind || '' = 'contact'
        and (w.conversation is null or w.conversation = agent)
        and (dear is null or dear = exists (
          select from inbox.record as r where r.tenant = me and r.kind = 'favorite' and r.owner = agent and r.id = w.id
            and r.value is not null))
      limit most
    ) as counted);
end
$$;
revoke all on function inbox.count_contacts(text[], text[], text, boolean, integer) from public;
grant execute on function inbox.count_contacts(text[], text[], text, boolean, integer) to inbox_app;

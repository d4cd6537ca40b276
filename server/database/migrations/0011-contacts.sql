-- Contacts are found as messages are: by the beginnings of words, now of their mail addresses, too, and by digits
-- anywhere in their numbers. All that are here are indexed anew, bit by bit, as a server starts.
alter table inbox.tenant no force row level security;
alter table inbox.unindexed no force row level security;
insert into inbox.unindexed (tenant, kind) select id, 'contact' from inbox.tenant
on conflict (tenant, kind) do update set behind = '';
alter table inbox.unindexed force row level security;
alter table inbox.tenant force row level security;

-- What `like` looked in.
alter table inbox.contact drop column texts, drop column numbers;

-- What has all the words, or the digits; null without any. Contacts and conversations have one mark.
create function inbox.people_query(wanted text[], digits text[]) returns tsquery
language sql stable set search_path = '' as $$
  select coalesce(words || numbers, words, numbers)
  from inbox.words_query('contact', wanted) as words, inbox.words_query('contact', digits) as numbers
$$;

-- Contacts by name, behind a place. As in 0008: what is common stands among the next by name, what is rare is in the
-- index.
create function inbox.find_contacts(
  wanted text[], digits text[], agent text, dear boolean, after_key bytea, after_id text, most integer
) returns table (value json)
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  me text := current_setting('app.tenant');
  query tsquery := inbox.people_query(wanted, digits);
  missing integer := most;
  named integer;
begin
  return query
  select n.value from (
    select c.id, c.name_key, c.value from inbox.contact as c
    where c.tenant = me and c.value is not null and (c.owner_id is null or c.owner_id = agent)
      and (c.name_key, c.id) > (after_key, after_id)
    order by c.name_key, c.id limit 500
  ) as n join inbox.words as w on w.tenant = me and w.kind = 'contact' and w.id = n.id
  where w.keys @@ query and (dear is null or dear = exists (
    select from inbox.record as r where r.tenant = me and r.kind = 'favorite' and r.owner = agent and r.id = n.id
      and r.value is not null))
  order by n.name_key, n.id limit missing;
  get diagnostics named = row_count;
  missing := missing - named;
  if missing <= 0 then return; end if;
  select c.name_key, c.id into after_key, after_id from inbox.contact as c
  where c.tenant = me and c.value is not null and (c.owner_id is null or c.owner_id = agent)
    and (c.name_key, c.id) > (after_key, after_id)
  order by c.name_key, c.id offset 499 limit 1;
  if not found then return; end if;
  return query
  with hits as materialized (
    select w.id from inbox.words as w where w.keys @@ query and w.tenant = me and w.kind || '' = 'contact'
      and (w.conversation is null or w.conversation = agent)
  )
  select c.value from hits as h join inbox.contact as c on c.tenant = me and c.id = h.id
  where c.value is not null and (c.owner_id is null or c.owner_id = agent)
    and (c.name_key, c.id) > (after_key, after_id) and (dear is null or dear = exists (
    select from inbox.record as r where r.tenant = me and r.kind = 'favorite' and r.owner = agent and r.id = c.id
      and r.value is not null))
  order by c.name_key, c.id limit missing;
end
$$;

-- `dear`: whether the agent holds them dear, or does not; null: whichever.
create function inbox.count_contacts(wanted text[], digits text[], agent text, dear boolean) returns bigint
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  me text := current_setting('app.tenant');
  query tsquery := inbox.people_query(wanted, digits);
begin
  return (
    -- The kind is no part of what the index is asked for: it would be looked up for all contacts.
    select count(*) from inbox.words as w where w.keys @@ query and w.tenant = me and w.kind || '' = 'contact'
      and (w.conversation is null or w.conversation = agent) and (dear is null or dear = exists (
    select from inbox.record as r where r.tenant = me and r.kind = 'favorite' and r.owner = agent and r.id = w.id
      and r.value is not null)));
end
$$;

-- Conversations that are found themselves, or whose contact is; `digits`: the key of a number, or none.
create or replace function inbox.find_conversations(
  wanted text[], digits text[], seen inbox.sight, after_rank double precision, after_id text, most integer
) returns table (id text, rank double precision)
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  me text := current_setting('app.tenant');
  query tsquery := inbox.people_query(wanted, digits);
  missing integer := most;
  named integer;
  own text[];
  contacts text[];
begin
  return query
  select n.id, n.rank from (
    select c.id, c.activity_at as rank, c.contact_id from inbox.conversation as c
    where c.tenant = me and inbox.is_searched(c, seen)
      and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
    order by c.activity_at desc, c.id limit 500
  ) as n cross join lateral (
    select from (
      select from inbox.words as w where w.tenant = me and w.kind = 'conversation' and w.id = n.id and w.keys @@ query
      union all
      select from inbox.words as w where w.tenant = me and w.kind = 'contact' and w.id = n.contact_id
        and (w.conversation is null or w.conversation = seen.agent) and w.keys @@ query
    ) as one limit 1
  ) as hit
  order by n.rank desc, n.id limit missing;
  get diagnostics named = row_count;
  missing := missing - named;
  if missing <= 0 then return; end if;
  select c.activity_at, c.id into after_rank, after_id from inbox.conversation as c
  where c.tenant = me and inbox.is_searched(c, seen)
    and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
  order by c.activity_at desc, c.id offset 499 limit 1;
  if not found then return; end if;
  select coalesce(array_agg(w.id) filter (where w.kind = 'conversation'), '{}'),
    coalesce(array_agg(w.id) filter (where w.kind = 'contact' and (w.conversation is null or w.conversation = seen.agent)), '{}')
  into own, contacts from inbox.words as w
  where w.tenant = me and w.keys @@ query;
  if cardinality(own) + cardinality(contacts) > 2000 then
    return query
    select c.id, c.activity_at from inbox.conversation as c
    where c.tenant = me and inbox.is_searched(c, seen)
      and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
      and (c.id in (select unnest(own)) or c.contact_id in (select unnest(contacts)))
    order by c.activity_at desc, c.id limit missing;
    return;
  end if;
  return query
  with hits as materialized (
    select unnest(own) as id
    union
    select c.id from unnest(contacts) as contact join inbox.conversation as c
      on c.tenant = me and c.contact_id = contact
  )
  select c.id, c.activity_at from hits as h join inbox.conversation as c on c.tenant = me and c.id = h.id
  where inbox.is_searched(c, seen)
    and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
  order by c.activity_at desc, c.id limit missing;
end
$$;

do $$
declare
  one record;
begin
  for one in select oid::regprocedure as name from pg_proc where pronamespace = 'inbox'::regnamespace
    and proname in ('people_query', 'find_contacts', 'count_contacts')
  loop
    execute format('revoke all on function %s from public', one.name);
    execute format('grant execute on function %s to inbox_app', one.name);
  end loop;
end
$$;

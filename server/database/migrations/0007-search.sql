-- What messages, contacts and conversations are found by: the keys of their words, each behind a mark of its tenant and
-- kind. `rank`: when a message was written.
--
-- An index on words is used only by who passes no policy that could be spied on through the comparison: PostgreSQL's
-- operators for it are not declared leakproof. So the role inbox_app has no right to this table at all, and asks
-- functions that act for the owner, and for no tenant but the one that the transaction names.
create table inbox.words (
  tenant text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  conversation text collate "C",
  rank double precision,
  keys tsvector not null,
  primary key (tenant, kind, id)
);
create index words_newest on inbox.words (tenant, rank desc, id) where kind = 'message';
create index words_found on inbox.words using gin (keys);
alter table inbox.words enable row level security;
alter table inbox.words force row level security;
-- Whoever has no right to the table meets no policy of it; the owner's functions name the tenant themselves.
create policy own_tenant on inbox.words using (true);

-- The tenants of which not everything is indexed: behind which id it goes on, kind by kind.
create table inbox.unindexed (
  tenant text collate "C" not null,
  kind text collate "C" not null,
  behind text collate "C" not null default '',
  primary key (tenant, kind)
);
alter table inbox.tenant no force row level security;
insert into inbox.unindexed (tenant, kind)
select id, kind from inbox.tenant, unnest(array['message', 'contact', 'conversation']) as kind;
alter table inbox.tenant force row level security;
alter table inbox.unindexed enable row level security;
alter table inbox.unindexed force row level security;
create policy own_tenant on inbox.unindexed using (tenant = (select current_setting('app.tenant', true)));
create policy look_for_work on inbox.unindexed for select using (current_user <> 'inbox_app');
grant select, insert, update, delete on inbox.unindexed to inbox_app;

create function inbox.word_mark(kind text) returns text language sql stable
return left(md5(current_setting('app.tenant')), 8) || left(kind, 2);

-- `keys`: a list of lists as JSON, beside the ids.
create function inbox.keep_words(kind text, ids text[], conversations text[], ranks double precision[], keys json)
returns void language sql security definer set search_path = '' as $$
  insert into inbox.words (tenant, kind, id, conversation, rank, keys)
  select current_setting('app.tenant'), $1, one.id, one.conversation, one.rank,
    array_to_tsvector(array(
      select inbox.word_mark($1) || key from json_array_elements_text($5 -> (one.place - 1)::integer) as key))
  from unnest($2, $3, $4) with ordinality as one(id, conversation, rank, place)
  on conflict (tenant, kind, id) do update
  set conversation = excluded.conversation, rank = excluded.rank, keys = excluded.keys
  where words.keys <> excluded.keys or words.conversation <> excluded.conversation
$$;

create function inbox.forget_words(kind text, ids text[])
returns void language sql security definer set search_path = '' as $$
  delete from inbox.words where tenant = current_setting('app.tenant') and words.kind = $1 and id = any($2)
$$;

create function inbox.forget_all_words()
returns void language sql security definer set search_path = '' as $$
  delete from inbox.words where tenant = current_setting('app.tenant')
$$;

-- Keys that have to begin some key each; null without any.
create function inbox.words_query(kind text, wanted text[]) returns tsquery language sql stable set search_path = '' as $$
  select string_agg(quote_literal(inbox.word_mark($1) || key) || ':*', ' & ')::tsquery
  from unnest($2) as key
$$;

-- Messages with all the keys, the newest first, behind a place: as many as asked for, or all there are. What is common
-- is among the newest, and the index would name far too many; what is rare is in the index.
create function inbox.find_messages(
  wanted text[], agent text, inboxes text[], own text[], in_status text, in_inbox text, in_channel text,
  in_contact text, after_rank double precision, after_id text, most integer
) returns table (id text, rank double precision)
language plpgsql stable security definer set search_path = '' as $$
declare
  me text := current_setting('app.tenant');
  query tsquery := inbox.words_query('message', wanted);
  found_ids text[];
  found_ranks double precision[];
  edge_rank double precision;
  edge_id text;
  looked integer;
begin
  with newest as materialized (
    select w.id, w.rank, w.conversation, w.keys from inbox.words as w
    where w.tenant = me and w.kind = 'message' and w.rank <= after_rank and (w.rank < after_rank or w.id > after_id)
    order by w.rank desc, w.id limit 4000
  ), hits as materialized (
    select n.id, n.rank from newest as n join inbox.conversation as c on c.id = n.conversation
    where n.keys @@ query and c.tenant = me and c.value is not null and (
        (c.kind in ('shared', 'legacy') and c.inbox_id = any(inboxes))
        or (c.kind in ('private', 'legacy') and c.channel_id = any(own))
        or (c.kind in ('direct', 'team') and c.member_ids @> array[agent]))
      and case when in_status is null then c.status <> 'spam' else c.status = in_status end
      and (in_inbox is null or c.inbox_id = in_inbox) and (in_channel is null or c.channel_id = in_channel)
      and (in_contact is null or c.contact_id = in_contact)
    order by n.rank desc, n.id limit most
  )
  select array(select h.id from hits as h order by h.rank desc, h.id),
    array(select h.rank from hits as h order by h.rank desc, h.id),
    (select count(*) from newest),
    (select n.rank from newest as n order by n.rank, n.id desc limit 1),
    (select n.id from newest as n order by n.rank, n.id desc limit 1)
  into found_ids, found_ranks, looked, edge_rank, edge_id;
  return query select * from unnest(found_ids, found_ranks);
  if cardinality(found_ids) >= most or looked < 4000 then return; end if;
  return query
  with hits as materialized (
    select w.id, w.rank, w.conversation from inbox.words as w where w.tenant = me and w.keys @@ query
  )
  select h.id, h.rank from hits as h join inbox.conversation as c on c.id = h.conversation
  where h.rank <= edge_rank and (h.rank < edge_rank or h.id > edge_id) and c.tenant = me and c.value is not null and (
        (c.kind in ('shared', 'legacy') and c.inbox_id = any(inboxes))
        or (c.kind in ('private', 'legacy') and c.channel_id = any(own))
        or (c.kind in ('direct', 'team') and c.member_ids @> array[agent]))
      and case when in_status is null then c.status <> 'spam' else c.status = in_status end
      and (in_inbox is null or c.inbox_id = in_inbox) and (in_channel is null or c.channel_id = in_channel)
      and (in_contact is null or c.contact_id = in_contact)
  order by h.rank desc, h.id limit most - cardinality(found_ids);
end
$$;

-- Conversations that have all the keys themselves, or whose contact has them; `digits`: the key of a number, or null.
create function inbox.find_conversations(
  wanted text[], digits text[], agent text, inboxes text[], own text[], in_status text, in_inbox text, in_channel text,
  in_contact text, after_rank double precision, after_id text, most integer
) returns table (id text, rank double precision)
language plpgsql stable security definer set search_path = '' as $$
declare
  me text := current_setting('app.tenant');
  by_name tsquery := inbox.words_query('contact', wanted);
  by_own tsquery := inbox.words_query('conversation', wanted);
  by_number tsquery := inbox.words_query('conversation', digits);
  found_ids text[];
  found_ranks double precision[];
  edge_rank double precision;
  edge_id text;
  looked integer;
begin
  with newest as materialized (
    select c.id, c.activity_at as rank, c.contact_id from inbox.conversation as c
    where c.tenant = me and c.value is not null and (
        (c.kind in ('shared', 'legacy') and c.inbox_id = any(inboxes))
        or (c.kind in ('private', 'legacy') and c.channel_id = any(own))
        or (c.kind in ('direct', 'team') and c.member_ids @> array[agent]))
      and case when in_status is null then c.status <> 'spam' else c.status = in_status end
      and (in_inbox is null or c.inbox_id = in_inbox) and (in_channel is null or c.channel_id = in_channel)
      and (in_contact is null or c.contact_id = in_contact)
    and c.activity_at <= after_rank and (c.activity_at < after_rank or c.id > after_id)
    order by c.activity_at desc, c.id limit 2000
  ), hits as materialized (
    select n.id, n.rank from newest as n where exists (
      select from inbox.words as w where w.tenant = me and w.kind = 'conversation' and w.id = n.id
      and (w.keys @@ by_own or w.keys @@ by_number))
    or exists (
      select from inbox.words as w where w.tenant = me and w.kind = 'contact' and w.id = n.contact_id
      and (w.conversation is null or w.conversation = agent) and w.keys @@ by_name)
    order by n.rank desc, n.id limit most
  )
  select array(select h.id from hits as h order by h.rank desc, h.id),
    array(select h.rank from hits as h order by h.rank desc, h.id),
    (select count(*) from newest),
    (select n.rank from newest as n order by n.rank, n.id desc limit 1),
    (select n.id from newest as n order by n.rank, n.id desc limit 1)
  into found_ids, found_ranks, looked, edge_rank, edge_id;
  return query select * from unnest(found_ids, found_ranks);
  if cardinality(found_ids) >= most or looked < 2000 then return; end if;
  return query
  with named as materialized (
    select w.id, w.kind, w.conversation as owner from inbox.words as w
    where w.tenant = me and (w.keys @@ by_own or w.keys @@ by_number or w.keys @@ by_name)
  ), hits as materialized (
    select named.id from named where named.kind = 'conversation'
    union
    select c.id from named join inbox.conversation as c on c.tenant = me and c.contact_id = named.id
    where named.kind = 'contact' and (named.owner is null or named.owner = agent)
  )
  select c.id, c.activity_at from hits join inbox.conversation as c on c.id = hits.id
  where c.activity_at <= edge_rank and (c.activity_at < edge_rank or c.id > edge_id) and c.tenant = me and c.value is not null and (
        (c.kind in ('shared', 'legacy') and c.inbox_id = any(inboxes))
        or (c.kind in ('private', 'legacy') and c.channel_id = any(own))
        or (c.kind in ('direct', 'team') and c.member_ids @> array[agent]))
      and case when in_status is null then c.status <> 'spam' else c.status = in_status end
      and (in_inbox is null or c.inbox_id = in_inbox) and (in_channel is null or c.channel_id = in_channel)
      and (in_contact is null or c.contact_id = in_contact)
  order by c.activity_at desc, c.id limit most - cardinality(found_ids);
end
$$;

do $$
declare
  one record;
begin
  for one in select oid::regprocedure as name from pg_proc where pronamespace = 'inbox'::regnamespace
    and proname in ('word_mark', 'words_query', 'keep_words', 'forget_words', 'forget_all_words', 'find_messages',
      'find_conversations')
  loop
    execute format('revoke all on function %s from public', one.name);
    execute format('grant execute on function %s to inbox_app', one.name);
  end loop;
end
$$;

-- `stamp`: a commit's own mark. A cursor holds it beside the number, so that it stands nowhere in another history: a
-- database brought back from a backup soon has other commits of the same numbers.
alter table inbox.tenant add column stamp text not null default '';

-- `about`: the conversations and contacts of which the entries hold something, to find them by.
alter table inbox.change
  add column stamp text not null default '',
  add column about text[] not null default '{}';

-- What the log holds already does not say what it is about: it is replayed no more, and who comes from there loads anew
-- once. The last commit stays, empty, as a place to stand behind. Row-level security holds the owner too, or it would
-- find nothing here.
alter table inbox.tenant no force row level security;
alter table inbox.change no force row level security;
update inbox.tenant set oldest = seq + 1;
delete from inbox.change using inbox.tenant where tenant.id = change.tenant and change.seq < tenant.seq;
update inbox.change set entries = '[]';
alter table inbox.tenant force row level security;
alter table inbox.change force row level security;

-- Whoever looks for work is the account of the server, whatever its name where the database is brought back.
drop policy look_for_work on inbox.outgoing;
drop policy look_for_work on inbox.fetching;
create policy look_for_work on inbox.outgoing for select using (current_user <> 'inbox_app');
create policy look_for_work on inbox.fetching for select using (current_user <> 'inbox_app');

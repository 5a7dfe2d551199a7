-- A publication knows by itself how far its decisions are, so that whoever goes on with it need not guess.
alter table platform.publication
  add column archive       text references platform.archive (sha256),
  add column decision      bigint,
  add column undo_decision bigint,
  add column undo_reason   text;

-- A front end that was started anew is another holder, although it has the same name.
alter table platform.lease add column instance text not null default '';

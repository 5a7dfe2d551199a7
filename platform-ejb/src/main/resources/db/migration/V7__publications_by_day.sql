-- What was published per day is counted without reading all of the history.
create index publication_started on platform.publication (started_at);

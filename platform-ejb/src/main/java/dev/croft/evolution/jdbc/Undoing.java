package dev.croft.evolution.jdbc;

import java.sql.SQLException;

/** Takes back what was prepared, the last first; each row goes when its thing is gone. */
final class Undoing {
  private final OwnerSession session;
  private final String schema;

  Undoing(OwnerSession session, String schema) {
    this.session = session;
    this.schema = schema;
  }

  void of(String publication) throws SQLException {
    for (var thing : Prepared.things(session.connection(), schema, publication)) {
      if (thing.undo().contains(" CONCURRENTLY ")) {
        session.lengthy(thing.undo());
      } else {
        session.brief(thing.undo());
      }
      Prepared.forget(session.connection(), thing);
    }
  }

  void others(String publication) throws SQLException {
    for (var other : Prepared.publications(session.connection(), schema)) {
      if (!other.equals(publication)) {
        of(other);
      }
    }
  }
}

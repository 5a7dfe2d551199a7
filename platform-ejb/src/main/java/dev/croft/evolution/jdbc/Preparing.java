package dev.croft.evolution.jdbc;

import dev.croft.evolution.Change;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.Part;
import dev.croft.failpoint.Failpoint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes what the new version needs and the running one does not notice. */
final class Preparing {
  private final OwnerSession session;
  private final String schema;
  private final String publication;

  Preparing(OwnerSession session, String schema, String publication) {
    this.session = session;
    this.schema = schema;
    this.publication = publication;
  }

  void all(List<Change> plan) throws SQLException {
    var together = new ArrayList<Change>();
    for (var change : plan) {
      if (change.part() != Part.PREPARE) {
        continue;
      }
      if (change.manner() == Change.Manner.NEW) {
        together.add(change);
      } else {
        together(together);
        together.clear();
        one(change);
      }
    }
    together(together);
  }

  private void together(List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    note(changes);
    Failpoint.PREPARING.reach();
    try {
      session.together(changes.stream().map(Change::sql).toList());
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  private void one(Change change) throws SQLException {
    note(List.of(change));
    Failpoint.PREPARING.reach();
    try {
      session.run(change);
    } catch (SQLException failure) {
      if (change.manner() == Change.Manner.BRIEF && !change.undo().isEmpty()) {
        // It was a transaction of its own, so there is nothing to take back.
        Prepared.forget(session.connection(), schema, publication, change.undo());
      }
      if (Trouble.isByRows(failure) && change.obstacle().isPresent()) {
        throw Obstacles.sentence(session.connection(), change.obstacle().get())
            .map(EvolutionRefused::new)
            .orElseGet(() -> Trouble.refused(failure));
      }
      throw Trouble.refused(failure);
    }
  }

  private void note(List<Change> changes) throws SQLException {
    var undos = changes.stream().map(Change::undo).filter(undo -> !undo.isEmpty()).toList();
    if (!undos.isEmpty()) {
      Prepared.note(session.connection(), schema, publication, undos);
    }
  }
}

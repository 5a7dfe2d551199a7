package dev.croft.evolution.jdbc;

import dev.croft.evolution.Change;
import dev.croft.failpoint.Failpoint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Does what can be done for a version that is live, and says what cannot. */
final class Tightening {
  private final OwnerSession session;
  private final List<String> late = new ArrayList<>();

  Tightening(OwnerSession session) {
    this.session = session;
  }

  List<String> late() {
    return List.copyOf(late);
  }

  void all(List<Change> changes) throws SQLException {
    Set<String> given = new HashSet<>();
    for (var change : changes) {
      if (given.contains(change.hold().table() + " " + change.topic())) {
        continue;
      }
      Failpoint.TIGHTENING.reach();
      try {
        session.run(change);
      } catch (SQLException failure) {
        if (!Trouble.isByRows(failure) && !Trouble.isBusy(failure)) {
          throw failure;
        }
        late.add(sentence(change, changes, failure));
        if (!change.undo().isEmpty()) {
          session.lengthy(change.undo());
        }
        if (!change.topic().isEmpty()) {
          given.add(change.hold().table() + " " + change.topic());
        }
      }
    }
  }

  private String sentence(Change change, List<Change> all, SQLException failure)
      throws SQLException {
    if (Trouble.isByRows(failure)) {
      for (var other : all) {
        if (Objects.equals(other.topic(), change.topic())
            && other.hold().table().equals(change.hold().table())
            && other.obstacle().isPresent()) {
          var found = Obstacles.sentence(session.connection(), other.obstacle().get());
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
    return Trouble.refused(failure).getMessage();
  }
}

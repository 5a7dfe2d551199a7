package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.AccessClause;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.List;

/** Who may. */
final class Accesses {
  private final Context context;

  Accesses(Context context) {
    this.context = context;
  }

  Access of(AccessClause clause) {
    return switch (clause) {
      case AccessClause.Unsaid it -> new Access.Nobody();
      case AccessClause.Everyone it -> new Access.Everyone();
      case AccessClause.Users it -> new Access.SignedIn();
      case AccessClause.Roles roles -> roles(roles.names());
    };
  }

  private Access roles(List<Word> names) {
    for (Word name : names) {
      if (!context.names().has(Declaration.RoleElement.class, name.text())) {
        context.unknown(
            ProblemCode.UNKNOWN_ROLE,
            name,
            "there is no role `" + name.text() + "`",
            context.names().names(List.of(Declaration.RoleElement.class)));
      }
    }
    return new Access.Roles(names.stream().map(Word::text).distinct().sorted().toList());
  }

  /** For what makes no sense when nobody may. */
  Access open(AccessClause clause, Position here, String what) {
    Access access = of(clause);
    if (access instanceof Access.Nobody) {
      context.report(
          ProblemCode.NOT_REACHABLE,
          here,
          "nobody may use " + what,
          "say who: for users, for everyone, or for a role");
    }
    return access;
  }
}

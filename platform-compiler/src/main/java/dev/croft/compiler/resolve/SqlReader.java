package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Escape;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Foreign;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL of an author: parameters become values that are bound, entities their tables; what stands in
 * quotes and comments stays as it is.
 */
final class SqlReader {
  private static final Set<String> BEGINS = Set.of("select", "with", "values", "table");
  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "truncate",
          "create",
          "alter",
          "drop",
          "grant",
          "revoke",
          "copy",
          "call",
          "do",
          "set",
          "lock",
          "commit",
          "rollback",
          "into");
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<quoted>'[^']*+'|\"[^\"]*+\"|--[^\\n]*|/\\*.*?\\*/"
              + "|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)"
              + "|(?<cast>::)"
              + "|:(?<value>[A-Za-z][A-Za-z0-9_]*)"
              + "|\\{\\s*(?<entity>\\w+)\\s*(?:\\.\\s*(?<attribute>\\w+)\\s*)?}"
              + "|(?<word>[A-Za-z_]\\w*)"
              + "|(?<end>;)"
              + "|(?<mark>\\?)",
          Pattern.DOTALL);

  private final Context context;
  private final Foreign sql;
  private final Scope scope;
  private final List<Escape.Fragment> fragments = new ArrayList<>();
  private boolean begun;

  SqlReader(Context context, Foreign sql, Scope scope) {
    this.context = context;
    this.sql = sql;
    this.scope = scope;
  }

  Escape.Sql read() {
    String text = sql.text().stripTrailing();
    Matcher piece = PIECE.matcher(text);
    int from = 0;
    while (piece.find()) {
      words(text.substring(from, piece.start()));
      from = piece.end();
      take(piece);
    }
    words(text.substring(from));
    if (!begun) {
      context.report(
          ProblemCode.SQL_ONLY_READS,
          sql.at(0, 1),
          "there is no statement here",
          "begin it with select or with");
    }
    return new Escape.Sql(fragments, sql.position());
  }

  private void words(String text) {
    if (!text.isEmpty()) {
      fragments.add(new Escape.Fragment.Words(text));
    }
  }

  private void take(Matcher piece) {
    if (piece.group("value") != null) {
      value(new Word(piece.group("value"), at(piece, "value")));
    } else if (piece.group("entity") != null) {
      named(piece);
    } else if (piece.group("word") != null) {
      word(piece);
    } else if (piece.group("end") != null) {
      context.report(
          ProblemCode.SQL_ONLY_READS,
          at(piece, "end"),
          "this is one statement, without `;`",
          "leave the `;` out");
    } else {
      // A question mark of the author is an operator, and no place for a value.
      words(piece.group("mark") != null ? "??" : piece.group());
    }
  }

  private Position at(Matcher piece, String group) {
    return sql.at(piece.start(group), piece.end(group) - piece.start(group));
  }

  private void word(Matcher piece) {
    String word = piece.group("word").toLowerCase(Locale.ROOT);
    boolean reads = begun ? !WRITES.contains(word) : BEGINS.contains(word);
    if (!reads) {
      context.report(
          ProblemCode.SQL_ONLY_READS,
          at(piece, "word"),
          "`" + piece.group("word") + "` does not read, and a query only reads",
          begun ? "a column of this name stands in double quotes" : "begin it with select or with");
    }
    begun = true;
    words(piece.group());
  }

  private void value(Word name) {
    Optional<Scope.Variable> variable = scope.find(name.text());
    if (variable.isEmpty()) {
      context.unknown(
          ProblemCode.UNKNOWN_NAME,
          name,
          "the query has no parameter `" + name.text() + "`",
          scope.names());
      return;
    }
    if (!isBound(variable.get().type())) {
      context.report(
          ProblemCode.TYPE_NOT_HERE,
          name.position(),
          SpokenType.of(variable.get().type()) + " cannot be handed to SQL",
          "hand over its parts, or a list of plain values");
      return;
    }
    fragments.add(
        new Escape.Fragment.Value(
            new Expression.Variable(
                name.text(), variable.get().type(), variable.get().optional(), name.position())));
  }

  private static boolean isBound(Type type) {
    return switch (type) {
      case Type.StructureOf it -> false;
      case Type.RowOf it -> false;
      case Type.ListOf it -> isBound(it.element());
      default -> true;
    };
  }

  private void named(Matcher piece) {
    Word entity = new Word(piece.group("entity"), at(piece, "entity"));
    boolean known =
        context.names().has(Declaration.EntityElement.class, entity.text())
            || context.names().has(Declaration.StaticElement.class, entity.text());
    if (!known) {
      context.unknown(
          ProblemCode.UNKNOWN_ENTITY,
          entity,
          "there is no entity `" + entity.text() + "`",
          context
              .names()
              .names(List.of(Declaration.EntityElement.class, Declaration.StaticElement.class)));
      return;
    }
    if (piece.group("attribute") == null) {
      fragments.add(new Escape.Fragment.TableOf(context.model(entity)));
      return;
    }
    Word attribute = new Word(piece.group("attribute"), at(piece, "attribute"));
    List<String> stored =
        context.shapes().attributes(context.model(entity)).stream()
            .filter(each -> !(each.type() instanceof Type.Many))
            .map(Attribute::name)
            .toList();
    if (!attribute.text().equals("id") && !stored.contains(attribute.text())) {
      context.unknown(
          ProblemCode.UNKNOWN_ATTRIBUTE,
          attribute,
          "`" + entity.text() + "` has no column `" + attribute.text() + "`",
          stored);
      return;
    }
    fragments.add(new Escape.Fragment.ColumnOf(context.model(entity), attribute.text()));
  }
}

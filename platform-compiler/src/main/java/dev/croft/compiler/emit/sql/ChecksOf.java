package dev.croft.compiler.emit.sql;

import dev.croft.compiler.bundle.DatabaseShape.Check;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of an entity as check constraints. */
final class ChecksOf {
  private final Tables tables;

  ChecksOf(Tables tables) {
    this.tables = tables;
  }

  List<Check> entity(String table, Entity entity) {
    List<Check> checks = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      for (Constraint constraint : attribute.constraints()) {
        checks.add(constraint(table, attribute, constraint));
      }
    }
    for (Entity.Check check : entity.checks()) {
      String condition = condition(entity, check);
      // Named by what it says: a changed rule is another constraint, whatever stands around it.
      String name = ConstraintName.check(table, Integer.toHexString(condition.hashCode()));
      checks.add(new Check(name, condition, check.message()));
    }
    return checks.stream().distinct().toList();
  }

  private String condition(Entity entity, Entity.Check check) {
    Scope scope = new Scope(Optional.empty());
    scope.source("this", entity.name());
    return SqlExpression.ofConstants(tables).of(check.condition(), scope).replace("\"this\".", "");
  }

  private static Check constraint(String table, Attribute attribute, Constraint constraint) {
    String name = PhysicalName.column(attribute);
    String column = PhysicalName.quoted(name);
    return switch (constraint) {
      case Constraint.AtLeast least ->
          new Check(
              ConstraintName.check(table, name + "_at_least"),
              length(attribute) + "(" + column + ") >= " + least.length(),
              attribute.name() + " is too short: at least " + least.length() + unit(attribute));
      case Constraint.AtMost most ->
          new Check(
              ConstraintName.check(table, name + "_at_most"),
              length(attribute) + "(" + column + ") <= " + most.length(),
              attribute.name() + " is too long: at most " + most.length() + unit(attribute));
      case Constraint.Matches matches ->
          new Check(
              ConstraintName.check(table, name + "_matches"),
              column + " ~ " + SqlLiteral.text("^(?:" + matches.pattern() + ")$"),
              attribute.name() + " does not look like " + matches.pattern());
      case Constraint.Range range ->
          new Check(
              ConstraintName.check(table, name + "_range"),
              Stream.concat(
                      range.from().map(from -> column + " >= " + number(from)).stream(),
                      range.to().map(to -> column + " <= " + number(to)).stream())
                  .collect(Collectors.joining(" and ")),
              attribute.name() + " is out of range: " + words(range));
    };
  }

  static String words(Constraint.Range range) {
    return Stream.concat(
            range.from().map(from -> "at least " + from.toPlainString()).stream(),
            range.to().map(to -> "at most " + to.toPlainString()).stream())
        .collect(Collectors.joining(" and "));
  }

  private static String number(BigDecimal value) {
    return value.toPlainString();
  }

  private static boolean bytes(Attribute attribute) {
    return attribute.type() instanceof Type.Image || attribute.type() instanceof Type.Binary;
  }

  private static String length(Attribute attribute) {
    return bytes(attribute) ? "octet_length" : "char_length";
  }

  private static String unit(Attribute attribute) {
    return bytes(attribute) ? " bytes" : " characters";
  }
}

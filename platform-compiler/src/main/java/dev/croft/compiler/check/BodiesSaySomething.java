package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An element that begins with a brace has something in it, and not more than fits a table. */
final class BodiesSaySomething implements ProgramCheck {
  private static final int MOST_ATTRIBUTES = 200;

  @Override
  public void check(Program program, Problems problems) {
    if (program.whole()) {
      Set<String> referredTo =
          Scopes.memberLists(program)
              .flatMap(List::stream)
              .filter(Member.AttributeLine.class::isInstance)
              .map(line -> ((Member.AttributeLine) line).type().word().text())
              .collect(Collectors.toSet());
      program.declarations().stream()
          .filter(element -> !isReferredTo(element, referredTo))
          .forEach(element -> notEmpty(element, problems));
    }
    program
        .all(Declaration.EntityElement.class)
        .forEach(entity -> notTooMany(entity, entity.members(), problems));
    program
        .all(Declaration.StaticElement.class)
        .forEach(entity -> notTooMany(entity, entity.members(), problems));
  }

  /** An entity may live of what refers to it alone. */
  private static boolean isReferredTo(Declaration element, Set<String> referredTo) {
    return element instanceof Declaration.EntityElement entity
        && referredTo.contains(entity.name().text());
  }

  private static void notEmpty(Declaration element, Problems problems) {
    switch (element) {
      case Declaration.EntityElement it -> attributes(it, it.members(), "an entity", problems);
      case Declaration.StructureElement it -> attributes(it, it.members(), "a structure", problems);
      case Declaration.StaticElement it ->
          something(
              Scopes.rows(it.members()),
              it.position(),
              "the static entity `" + it.name().text() + "` has no rows",
              "name them: Open (label: \"Open\")",
              problems);
      case Declaration.QueryElement it ->
          something(
              it.sql().<List<?>>map(sql -> List.of(sql)).orElse(it.clauses()),
              it.position(),
              "the query `" + it.name().text() + "` asks for nothing",
              "begin it with: from o in Order",
              problems);
      case Declaration.ActionElement it ->
          something(
              it.java().<List<?>>map(java -> List.of(java)).orElse(it.body()),
              it.position(),
              "the action `" + it.name().text() + "` does nothing",
              "give it a step",
              problems);
      case Declaration.RestElement it ->
          something(
              it.operations(),
              it.position(),
              "nothing is offered at `" + it.path() + "`",
              "name an operation: get \"/orders\" OpenOrders",
              problems);
      case Declaration.ScreenElement it ->
          something(
              it.parts(),
              it.position(),
              "the screen `" + it.name().text() + "` shows nothing",
              "give it a part: table Customer { column name }",
              problems);
      case Declaration.BlockElement it ->
          something(
              it.parts(),
              it.position(),
              "the block `" + it.name().text() + "` shows nothing",
              "give it a part: show customer { name }",
              problems);
      case Declaration.TimerElement it ->
          something(
              it.body(),
              it.position(),
              "the timer `" + it.name().text() + "` does nothing",
              "give it a step",
              problems);
      case Declaration.EventElement it ->
          something(it.body(), it.position(), "nothing is done then", "give it a step", problems);
      case Declaration.EmailElement it ->
          something(
              it.lines(),
              it.position(),
              "the email `" + it.name().text() + "` says nothing",
              "write what it says: \"Dear {customer.name},\"",
              problems);
      case Declaration.TestElement it ->
          something(
              it.body(),
              it.position(),
              "the test expects nothing",
              "say what is to be: expect count(OpenOrders()) = 1",
              problems);
      case Declaration.MenuElement it ->
          something(
              it.lines(), it.position(), "the menu leads nowhere", "name a screen in it", problems);
      case Declaration.ApplicationElement it -> {
        // Has no body, as the five below.
      }
      case Declaration.UsesElement it -> {}
      case Declaration.RoleElement it -> {}
      case Declaration.SettingElement it -> {}
      case Declaration.ErrorElement it -> {}
      case Declaration.OpenElement it -> {}
    }
  }

  private static void attributes(
      Declaration.Named element, List<Member> members, String kind, Problems problems) {
    if (Scopes.attributes(members).isEmpty()) {
      problems.add(
          ProblemCode.NO_ATTRIBUTES,
          element.position(),
          "`" + element.name().text() + "` has no attributes, and " + kind + " has at least one",
          "write a name and a type: name Text(100)");
    }
  }

  private static void something(
      List<?> content, Position here, String message, String hint, Problems problems) {
    if (content.isEmpty()) {
      problems.add(ProblemCode.EMPTY_BODY, here, message, hint);
    }
  }

  private static void notTooMany(
      Declaration.Named entity, List<Member> members, Problems problems) {
    int count = Scopes.attributes(members).size();
    if (count > MOST_ATTRIBUTES) {
      problems.add(
          ProblemCode.TOO_MANY_ATTRIBUTES,
          entity.position(),
          "`"
              + entity.name().text()
              + "` has "
              + count
              + " attributes, "
              + MOST_ATTRIBUTES
              + " are the most",
          "put some of them into an entity of their own");
    }
  }
}

package dev.croft.compiler.check;

import dev.croft.compiler.read.Clause;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Step;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which names a program declares, and which of them live side by side. */
final class Scopes {
  private Scopes() {}

  /** {@code owner} is where the names live, as in {@code in `Order`}; empty for elements. */
  record Scope(String owner, List<Word> names) {}

  static Scope elements(Program program) {
    return new Scope(
        "",
        program
            .all(Declaration.Named.class)
            .filter(it -> !(it instanceof Declaration.ApplicationElement))
            .map(Declaration.Named::name)
            .toList());
  }

  static List<Scope> members(Program program) {
    return program.all(Declaration.Named.class).flatMap(Scopes::members).toList();
  }

  private static Stream<Scope> members(Declaration.Named element) {
    String owner = " in `" + element.name().text() + "`";
    return switch (element) {
      case Declaration.EntityElement it -> Stream.of(new Scope(owner, attributes(it.members())));
      case Declaration.StructureElement it -> Stream.of(new Scope(owner, attributes(it.members())));
      case Declaration.StaticElement it ->
          Stream.of(
              new Scope(owner, attributes(it.members())), new Scope(owner, rows(it.members())));
      case Declaration.QueryElement it ->
          Stream.concat(
              Stream.of(new Scope(owner, inputs(it.parameters()))),
              it.sql().stream().map(sql -> new Scope(owner, inputs(sql.returns()))));
      case Declaration.ActionElement it -> Stream.of(new Scope(owner, inputs(it.parameters())));
      case Declaration.ScreenElement it -> Stream.of(new Scope(owner, inputs(it.parameters())));
      case Declaration.BlockElement it -> Stream.of(new Scope(owner, inputs(it.parameters())));
      case Declaration.EmailElement it -> Stream.of(new Scope(owner, inputs(it.parameters())));
      case Declaration.TimerElement it -> Stream.of();
      case Declaration.ApplicationElement it -> Stream.of();
      case Declaration.RoleElement it -> Stream.of();
      case Declaration.SettingElement it -> Stream.of();
      case Declaration.ErrorElement it -> Stream.of();
    };
  }

  /** The members of each entity, static entity and structure. */
  static Stream<List<Member>> memberLists(Program program) {
    return program
        .all(Declaration.Named.class)
        .map(
            element ->
                switch (element) {
                  case Declaration.EntityElement it -> it.members();
                  case Declaration.StaticElement it -> it.members();
                  case Declaration.StructureElement it -> it.members();
                  default -> List.<Member>of();
                });
  }

  /** Ways back, former names, and the variables and selected names of queries. */
  static List<Word> furtherNames(Program program) {
    List<Word> names = new ArrayList<>();
    memberLists(program)
        .forEach(
            members -> {
              names.addAll(waysBack(members));
              names.addAll(formerNames(members));
            });
    program.all(Declaration.EntityElement.class).forEach(it -> names.addAll(it.formerNames()));
    program.all(Declaration.StaticElement.class).forEach(it -> names.addAll(it.formerNames()));
    program
        .all(Declaration.QueryElement.class)
        .flatMap(query -> query.clauses().stream())
        .forEach(clause -> names.addAll(ofClause(clause)));
    return names;
  }

  private static List<Word> ofClause(Clause clause) {
    return switch (clause) {
      case Clause.From from -> from.sources().stream().map(Clause.Source::variable).toList();
      case Clause.Select select ->
          select.selected().stream().flatMap(each -> each.name().stream()).toList();
      default -> List.of();
    };
  }

  private static List<Word> waysBack(List<Member> members) {
    return options(members)
        .filter(Member.Option.Inverse.class::isInstance)
        .map(option -> ((Member.Option.Inverse) option).name())
        .toList();
  }

  /** Former names of attributes. */
  static List<Word> formerNames(List<Member> members) {
    return options(members)
        .filter(Member.Option.Was.class::isInstance)
        .flatMap(option -> ((Member.Option.Was) option).names().stream())
        .toList();
  }

  private static Stream<Member.Option> options(List<Member> members) {
    return members.stream()
        .filter(Member.AttributeLine.class::isInstance)
        .flatMap(line -> ((Member.AttributeLine) line).options().stream());
  }

  static List<Word> attributes(List<Member> members) {
    return members.stream()
        .filter(Member.AttributeLine.class::isInstance)
        .map(it -> ((Member.AttributeLine) it).name())
        .toList();
  }

  static List<Word> rows(List<Member> members) {
    return members.stream()
        .filter(Member.RowLine.class::isInstance)
        .map(it -> ((Member.RowLine) it).name())
        .toList();
  }

  private static List<Word> inputs(List<Declaration.ParameterLine> parameters) {
    return parameters.stream().map(Declaration.ParameterLine::name).toList();
  }

  /** Names of variables in the steps of actions. */
  static List<Word> variables(Program program) {
    List<Word> names = new ArrayList<>();
    program.declarations().forEach(element -> variables(element.steps(), names));
    return names;
  }

  private static void variables(List<Step> steps, List<Word> names) {
    for (Step step : steps) {
      switch (step) {
        case Step.Let let -> names.add(let.name());
        case Step.For loop -> names.add(loop.variable());
        case Step.Try attempt ->
            attempt.handlers().forEach(handler -> handler.message().ifPresent(names::add));
        default -> {
          // Names nothing.
        }
      }
      step.blocks().forEach(inner -> variables(inner, names));
    }
  }
}

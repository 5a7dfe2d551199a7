package dev.croft.compiler.read;

import dev.croft.compiler.read.Declaration.TimerOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What is done without anybody asking: timers, reactions to changes, emails. */
final class AutomationReader {
  private final Words words;
  private final TermReader terms;
  private final LogicReader logic;
  private final Function<CroftParser.ParametersContext, List<Declaration.ParameterLine>> inputs;

  AutomationReader(
      Words words,
      TermReader terms,
      LogicReader logic,
      Function<CroftParser.ParametersContext, List<Declaration.ParameterLine>> inputs) {
    this.words = words;
    this.terms = terms;
    this.logic = logic;
    this.inputs = inputs;
  }

  Declaration timer(CroftParser.TimerElementContext timer, String description) {
    return new Declaration.TimerElement(
        words.word(timer.name()),
        description,
        when(timer.schedule()),
        timer.timerOption().stream().map(this::option).toList(),
        logic.steps(timer.block()));
  }

  private Declaration.When when(CroftParser.ScheduleContext schedule) {
    var here = words.places().of(schedule);
    return switch (schedule) {
      case CroftParser.IntervalScheduleContext it ->
          new Declaration.When.Interval(words.number(it.NUMBER()), it.unit().getText(), here);
      case CroftParser.CalendarScheduleContext it ->
          new Declaration.When.Calendar(
              words.words(it.name()),
              Optional.ofNullable(it.NUMBER()).map(words::number),
              Optional.ofNullable(it.TIME_OF_DAY()).map(this::plain),
              here);
      case CroftParser.CronScheduleContext it ->
          new Declaration.When.Cron(terms.text(it.text()), here);
      default -> throw new IllegalStateException("No such schedule in the grammar: " + schedule);
    };
  }

  private Word plain(TerminalNode node) {
    Token token = node.getSymbol();
    return new Word(token.getText(), words.places().of(token));
  }

  private TimerOption option(CroftParser.TimerOptionContext option) {
    var here = words.places().of(option);
    return switch (option) {
      case CroftParser.RetryOptionContext it ->
          new TimerOption(TimerOption.Kind.RETRY, words.number(it.NUMBER()), "", here);
      case CroftParser.TimeoutOptionContext it ->
          new TimerOption(
              TimerOption.Kind.TIMEOUT, words.number(it.NUMBER()), it.unit().getText(), here);
      case CroftParser.PriorityOptionContext it ->
          new TimerOption(TimerOption.Kind.PRIORITY, words.word(it.name()), "", here);
      default -> throw new IllegalStateException("No such option in the grammar: " + option);
    };
  }

  Declaration event(CroftParser.EventElementContext event) {
    return new Declaration.EventElement(
        event(event.event()),
        words.word(event.name(0)),
        Optional.ofNullable(event.variable).map(words::word),
        logic.steps(event.block()),
        words.places().of(event.getStart()));
  }

  static Declaration.Event event(CroftParser.EventContext event) {
    return switch (event.getStart().getType()) {
      case CroftLexer.CREATE -> Declaration.Event.CREATE;
      case CroftLexer.UPDATE -> Declaration.Event.UPDATE;
      default -> Declaration.Event.DELETE;
    };
  }

  Declaration email(CroftParser.EmailElementContext email, String description) {
    List<Term.Text> texts = email.text().stream().map(terms::text).toList();
    return new Declaration.EmailElement(
        words.word(email.name()),
        description,
        inputs.apply(email.parameters()),
        terms.term(email.recipients),
        texts.getFirst(),
        texts.subList(1, texts.size()));
  }
}

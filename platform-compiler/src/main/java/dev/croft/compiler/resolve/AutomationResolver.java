package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Automation;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Declaration.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Timers, reactions and emails: what they do is an action each. */
final class AutomationResolver {
  private final Context context;
  private final LogicResolver logic;
  private final EmailResolver emails;
  private final List<Declaration.EventElement> events;
  private final List<Automation.Reaction> reactions = new ArrayList<>();

  AutomationResolver(
      Context context, Typer typer, LogicResolver logic, List<Declaration.EventElement> events) {
    this.context = context;
    this.logic = logic;
    this.emails = new EmailResolver(context, typer);
    this.events = events;
  }

  /** Makes known what can be called. */
  void declare() {
    emails.declare();
    for (Declaration.TimerElement timer : timers()) {
      context
          .signatures()
          .declare(
              context.model(timer.name()),
              new Signatures.Signature(List.of(), new Type.Nothing(), false));
    }
    for (Declaration.EventElement event : events) {
      reactions.add(reaction(event));
    }
  }

  private List<Declaration.TimerElement> timers() {
    return context.names().all(Declaration.TimerElement.class);
  }

  private Automation.Reaction reaction(Declaration.EventElement event) {
    String entity = context.model(event.entity());
    if (!context.names().has(Declaration.EntityElement.class, event.entity().text())) {
      context.unknown(
          ProblemCode.UNKNOWN_ENTITY,
          event.entity(),
          "there is no entity `" + event.entity().text() + "`",
          context.names().names(List.of(Declaration.EntityElement.class)));
    }
    return new Automation.Reaction(
        Automation.Event.valueOf(event.event().name()),
        entity,
        context.reactions().declare(event.event(), entity),
        event.position());
  }

  List<Application.Structure> structures() {
    return emails.structures();
  }

  Automation automation() {
    TimerResolver schedules = new TimerResolver(context);
    return new Automation(
        timers().stream().map(schedules::timer).toList(),
        reactions,
        context.names().all(Declaration.EmailElement.class).stream()
            .map(
                email ->
                    new Automation.Email(
                        email.name().text(), email.description(), email.position()))
            .toList());
  }

  /** What others call: timers and emails. */
  List<Action> callable() {
    List<Action> actions = new ArrayList<>(emails.actions());
    for (Declaration.TimerElement timer : timers()) {
      actions.add(
          logic.automatic(
              context.model(timer.name()),
              timer.description(),
              List.of(),
              timer.body(),
              timer.position()));
    }
    return actions;
  }

  List<Action> actions() {
    List<Action> actions = new ArrayList<>(callable());
    for (int i = 0; i < events.size(); i++) {
      actions.add(reacting(events.get(i), reactions.get(i)));
    }
    return actions;
  }

  private Action reacting(Declaration.EventElement event, Automation.Reaction reaction) {
    boolean gone = event.event() == Event.DELETE;
    boolean known = context.names().has(Declaration.EntityElement.class, event.entity().text());
    String entity = reaction.entity();
    String simple = event.entity().text();
    String usual =
        gone ? "id" : simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    Type type =
        gone ? new Type.LongWhole() : known ? new Type.Reference(entity) : new Type.Nothing();
    Parameter record =
        new Parameter(
            event.variable().map(it -> it.text()).orElse(usual),
            type,
            false,
            Optional.empty(),
            event.position());
    return logic.automatic(
        reaction.action(),
        "On " + event.event().word() + " " + entity + ".",
        List.of(record),
        event.body(),
        event.position());
  }

  /** All of them in one. */
  static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}

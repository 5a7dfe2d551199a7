package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.StaticEntity;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes from other applications what is named, and what that needs itself. */
final class Linking {
  private final Map<String, Record> pool = new HashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final Deque<Object> open = new ArrayDeque<>();

  Linking(List<Application> used) {
    for (Application each : used) {
      each.settings().forEach(it -> pool.put(it.name(), it));
      each.errors().forEach(it -> pool.put(it.name(), it));
      each.staticEntities().forEach(it -> pool.put(it.name(), it));
      each.entities().forEach(it -> pool.put(it.name(), it));
      each.structures().forEach(it -> pool.put(it.name(), it));
      each.queries().forEach(it -> pool.put(it.name(), closed(it)));
      each.actions().forEach(it -> pool.put(it.name(), closed(it)));
    }
  }

  /** Who may reach it from outside is said by the application that declares it, not by others. */
  private static Query closed(Query it) {
    return new Query(
        it.name(),
        it.description(),
        it.one(),
        it.parameters(),
        it.sources(),
        it.where(),
        it.select(),
        it.groupBy(),
        it.sort(),
        it.page(),
        it.cache(),
        it.sql(),
        new Access.Nobody(),
        it.position());
  }

  private static Action closed(Action it) {
    return new Action(
        it.name(),
        it.description(),
        it.parameters(),
        it.returns(),
        it.returnsOptional(),
        new Access.Nobody(),
        it.body(),
        it.java(),
        it.position());
  }

  Application into(Application own) {
    open.push(own);
    while (!open.isEmpty()) {
      look(open.pop());
    }
    return new Application(
        own.name(),
        own.title(),
        own.description(),
        own.roles(),
        with(own.settings(), Application.Setting.class, Application.Setting::name),
        with(own.errors(), Application.ErrorKind.class, Application.ErrorKind::name),
        with(own.staticEntities(), StaticEntity.class, StaticEntity::name),
        with(own.entities(), Entity.class, Entity::name),
        with(own.structures(), Application.Structure.class, Application.Structure::name),
        with(own.queries(), Query.class, Query::name),
        with(own.actions(), Action.class, Action::name),
        own.screens(),
        own.ownScreens(),
        own.menu(),
        own.restOf(),
        own.restApis(),
        own.uses(),
        own.tests(),
        own.automation(),
        own.position());
  }

  private <T> List<T> with(List<T> own, Class<T> kind, Function<T, String> name) {
    Set<String> known = own.stream().map(name).collect(Collectors.toSet());
    return Stream.concat(
            own.stream(),
            taken.stream()
                .filter(each -> !known.contains(each))
                .map(pool::get)
                .filter(kind::isInstance)
                .map(kind::cast))
        .sorted(Comparator.comparing(name))
        .toList();
  }

  /**
   * By the components of the records, so that no construct of the language can be forgotten here: a
   * text that happens to be the name of an element takes that too, which does no harm.
   */
  private void look(Object part) {
    switch (part) {
      case String name -> take(name);
      case Record it -> open.addAll(components(it));
      case Collection<?> all -> open.addAll(all);
      case Optional<?> some -> some.ifPresent(open::push);
      case Map<?, ?> map -> open.addAll(map.values());
      default -> {
        // A number, a mark: it names nothing.
      }
    }
  }

  private void take(String name) {
    Record element = pool.get(name);
    if (element != null && taken.add(name)) {
      open.push(element);
    }
  }

  private static List<Object> components(Record of) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(of);
        if (value != null) {
          values.add(value);
        }
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException("A part of the model cannot be read: " + of, hidden);
      }
    }
    return values;
  }
}

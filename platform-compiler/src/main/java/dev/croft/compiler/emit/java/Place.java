package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a part of a screen stands.
 *
 * @param variables what it sees: inputs of the screen and locals of blocks
 * @param steps from the inputs to the part: locals, and conditions of branches
 * @param around the parts that it is inside of
 */
record Place(List<Variable> variables, List<Step> steps, List<Integer> around) {
  Place {
    variables = List.copyOf(variables);
    steps = List.copyOf(steps);
    around = List.copyOf(around);
  }

  record Variable(String name, Type type) {}

  sealed interface Step {
    record Declares(Part.Local local) implements Step {}

    record Enters(Expression condition, boolean then) implements Step {}
  }

  static Place of(Screen screen) {
    return new Place(
        screen.inputs().stream().map(it -> new Variable(it.name(), it.type())).toList(),
        List.of(),
        List.of());
  }

  Place inside(int part) {
    return new Place(variables, steps, with(around, part));
  }

  Place inside(Part.Choice choice, boolean then) {
    return new Place(
        variables,
        with(steps, new Step.Enters(choice.condition(), then)),
        with(around, choice.id()));
  }

  Place declaring(Part.Local local) {
    return new Place(
        with(variables, new Variable(local.name(), local.type())),
        with(steps, new Step.Declares(local)),
        around);
  }

  private static <T> List<T> with(List<T> items, T more) {
    List<T> all = new ArrayList<>(items);
    all.add(more);
    return all;
  }

  /** {@code , Long order, String text}. */
  String parameters() {
    return variables.stream()
        .map(it -> ", " + JavaTypes.of(it.type()) + " " + JavaNames.member(it.name()))
        .collect(Collectors.joining());
  }

  /** {@code , order, text}. */
  String arguments() {
    return variables.stream()
        .map(it -> ", " + JavaNames.member(it.name()))
        .collect(Collectors.joining());
  }

  /** The number of a part with those around it: {@code 5, 2, 1}. */
  String numbers(int part) {
    return IntStream.concat(IntStream.of(part), around.stream().mapToInt(Integer::intValue))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }
}

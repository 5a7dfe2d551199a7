package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page that the author laid out: {@code screen OrderDetail(order Order) at "/orders/{order}"}.
 *
 * @param title a {@link Expression.Literal}, or a template over the inputs
 * @param parameters what must or may be said to open it
 * @param entries what a person enters on it ({@code search}) or chooses on it ({@code selects}); in
 *     the query of its address, like parameters that the path does not name
 * @param path begins with a slash and has none at its end, unless it is the home page {@code /}
 */
public record Screen(
    String name,
    String description,
    Expression title,
    List<Parameter> parameters,
    List<Parameter> entries,
    String path,
    Access access,
    List<Part> parts,
    Position position) {
  public Screen {
    parameters = List.copyOf(parameters);
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /** Parameters and entries. */
  public List<Parameter> inputs() {
    return Stream.concat(parameters.stream(), entries.stream()).toList();
  }

  /** What a menu calls it: its title where that is fixed. */
  public Optional<String> fixedTitle() {
    return title instanceof Expression.Literal literal
        ? Optional.of(literal.value().toString())
        : Optional.empty();
  }

  /** Whether it opens without being told anything. */
  public boolean opensByItself() {
    return parameters.stream().allMatch(it -> it.optional() || it.defaultValue().isPresent());
  }

  /** All parts, those inside others too, in the order of the page. */
  public Stream<Part> everyPart() {
    return parts.stream().flatMap(Part::withInner);
  }

  /** Queries that tables and charts on records and ways back need; no other element has them. */
  public List<Query> ownQueries() {
    return everyPart()
        .flatMap(part -> part.lists().stream())
        .filter(Part.Rows::own)
        .map(Part.Rows::query)
        .toList();
  }
}

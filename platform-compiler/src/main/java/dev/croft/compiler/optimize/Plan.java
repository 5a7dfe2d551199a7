package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** All decisions, as the emitters look them up. */
public final class Plan {
  /** Everything the plain way. */
  public static final Plan NONE = new Plan(Set.of());

  private final Set<Decision> decisions;
  private final Map<String, Set<String>> columns = new HashMap<>();
  private final Map<Object, List<Expression>> ahead = new HashMap<>();
  private final Set<String> readAhead = new HashSet<>();
  private final Set<String> peeked = new HashSet<>();
  private final Set<String> together = new HashSet<>();
  private final Map<String, SortedSet<String>> counted = new HashMap<>();
  private final Map<String, SortedSet<String>> tested = new HashMap<>();

  private Plan(Set<Decision> decisions) {
    this.decisions = Set.copyOf(decisions);
    decisions.forEach(this::index);
  }

  private void index(Decision decision) {
    switch (decision) {
      case Decision.Columns it -> columns.put(it.entity(), it.attributes());
      case Decision.Ahead it -> {
        ahead.put(it.place(), it.references());
        it.references().forEach(each -> readAhead.add(entity(each)));
        it.references().forEach(this::passed);
      }
      case Decision.Together it -> together.add(it.entity());
      case Decision.Counted it -> behind(it.list(), counted);
      case Decision.Tested it -> behind(it.list(), tested);
      case Decision.FirstOnly it -> {}
      case Decision.Shared it -> {}
      case Decision.Kept it -> {}
      case Decision.ReadBack it -> {}
    }
  }

  /** Records on the way to others are looked at. */
  private void passed(Expression path) {
    if (path instanceof Expression.AttributeOf attribute) {
      peeked.add(entity(attribute.of()));
      passed(attribute.of());
    }
  }

  private static void behind(Expression list, Map<String, SortedSet<String>> names) {
    if (list instanceof Expression.RecordsOf records) {
      names.computeIfAbsent(entity(records.of()), any -> new TreeSet<>()).add(records.name());
    } else if (list instanceof Expression.RunQuery run) {
      names.computeIfAbsent(run.query(), any -> new TreeSet<>());
    }
  }

  private static String entity(Expression reference) {
    return reference.type() instanceof Type.Reference to ? to.entity() : "";
  }

  Plan and(Collection<? extends Decision> more) {
    Set<Decision> all = new HashSet<>(decisions);
    all.addAll(more);
    return new Plan(all);
  }

  /** Of records behind a name, or rows of a query. */
  public boolean counts(Expression list) {
    return decisions.contains(new Decision.Counted(list));
  }

  /** Of records behind a name, or rows of a query. */
  public boolean tests(Expression list) {
    return decisions.contains(new Decision.Tested(list));
  }

  public boolean firstOnly(Statement.For loop) {
    return decisions.contains(new Decision.FirstOnly(loop));
  }

  /** The entity whose new records a loop writes together. */
  public Optional<String> together(Statement.For loop) {
    return together.stream()
        .filter(entity -> decisions.contains(new Decision.Together(loop, entity)))
        .findFirst();
  }

  public boolean writesTogether(Entity entity) {
    return together.contains(entity.name());
  }

  /** References to the records that are read before the first turn. */
  public List<Expression> ahead(Object place) {
    return ahead.isEmpty() ? List.of() : ahead.getOrDefault(place, List.of());
  }

  public boolean readsAhead(Entity entity) {
    return readAhead.contains(entity.name());
  }

  /** Whether others are reached through records that are known. */
  public boolean peeksAt(Entity entity) {
    return peeked.contains(entity.name());
  }

  public boolean shares(String query) {
    return decisions.contains(new Decision.Shared(query));
  }

  public boolean keeps(String entity) {
    return decisions.contains(new Decision.Kept(entity));
  }

  public boolean readsBack(Statement.Update update) {
    return decisions.contains(new Decision.ReadBack(update));
  }

  /** Whether logic reads the attribute. */
  public boolean reads(Entity entity, Attribute attribute) {
    Set<String> read = columns.get(entity.name());
    return read == null || read.contains(attribute.name());
  }

  /** Whether some attribute of the entity is left out. */
  public boolean narrows(Entity entity) {
    return columns.containsKey(entity.name());
  }

  /** Names behind the entity whose records are only counted. */
  public Set<String> countedBehind(String entity) {
    return counted.getOrDefault(entity, new TreeSet<>());
  }

  /** Names behind the entity of which is only asked whether there are any. */
  public Set<String> testedBehind(String entity) {
    return tested.getOrDefault(entity, new TreeSet<>());
  }

  /** Whether only that is asked of the query somewhere. */
  public boolean testsRows(String query) {
    return tested.containsKey(query);
  }

  /** What is decided about an element of this name, in words that are always the same. */
  public String about(String element) {
    Set<String> read = columns.get(element);
    return (read == null ? "all" : String.join(",", new TreeSet<>(read)))
        + (keeps(element) ? " kept" : "")
        + (readAhead.contains(element) ? " ahead" : "")
        + (peeked.contains(element) ? " peeked" : "")
        + (together.contains(element) ? " together" : "")
        + (shares(element) ? " shared" : "")
        + " counted "
        + counted.get(element)
        + " tested "
        + tested.get(element);
  }
}

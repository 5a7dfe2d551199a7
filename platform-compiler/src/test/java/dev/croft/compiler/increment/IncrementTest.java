package dev.croft.compiler.increment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.ReadFiles;
import dev.croft.compiler.read.Reader;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated and compiled after a change, and that nobody can tell from the archive. */
class IncrementTest {
  private static final long PLENTY = 50_000_000;

  /** Notes what is made new. */
  private static final class Counting implements CompileCache {
    private final CompileCache cache;
    private final List<String> made = new ArrayList<>();

    Counting(CompileCache cache) {
      this.cache = cache;
    }

    @Override
    public Optional<Compiled> find(String key) {
      return cache.find(key);
    }

    @Override
    public void keep(String key, Compiled compiled) {
      compiled.sources().keySet().forEach(it -> made.add(it.replaceAll(".*/|\\.java", "")));
      cache.keep(key, compiled);
    }

    List<String> taken() {
      List<String> all = made.stream().sorted().toList();
      made.clear();
      return all;
    }
  }

  /** What was built before stays as it is, whatever a test builds. */
  private record Above(CompileCache before, CompileCache own) implements CompileCache {
    @Override
    public Optional<Compiled> find(String key) {
      return own.find(key).or(() -> before.find(key));
    }

    @Override
    public void keep(String key, Compiled compiled) {
      own.keep(key, compiled);
    }
  }

  private static final Map<String, String> DESK =
      Map.of(
          "desk.croft", "application Desk\n",
          "person.croft",
              "entity Person { name Text(20); email Email? }\nrest of Person for users\n",
          "note.croft",
              "entity Note { text Text; by Person as notes; topic Topic? as notes }\nrest of Note for users\n",
          "topic.croft", "entity Topic { name Text(20) }\nrest of Topic for users\n",
          "other.croft",
              "entity Other { name Text(20); few Integer = 1 }\nquery Others for users { from o in Other; select o.name, o.few }\n"
                  + "action Count(other Other) for users { update other(few: other.few + 1) }\n"
                  + "rest \"/o\" for users { get \"/others\" Others\n post \"/count\" Count }\n");

  private static final CompileCache BEFORE = new MemoryCache(PLENTY);

  private final Map<String, String> model = new TreeMap<>(DESK);
  private final Counting cache = new Counting(new Above(BEFORE, new MemoryCache(PLENTY)));

  @BeforeAll
  static void build() {
    Compiler.build(sources(DESK), Producers.none(), BEFORE);
  }

  private Sources sources() {
    return sources(model);
  }

  private static Sources sources(Map<String, String> model) {
    return new Sources(
        new TreeMap<>(model)
            .entrySet().stream().map(it -> new SourceFile(it.getKey(), it.getValue())).toList());
  }

  /** What was made new for an archive that is the same as one made of nothing. */
  private List<String> built() {
    BuildResult built = Compiler.build(sources(), Producers.none(), cache);
    assertThat(built.problems()).filteredOn(Problem::isError).isEmpty();
    byte[] anew = Compiler.build(sources()).bundle().orElseThrow().archive();
    assertThat(built.bundle().orElseThrow().archive()).isEqualTo(anew);
    return cache.taken();
  }

  private void change(String file, String from, String to) {
    assertThat(model.get(file)).contains(from);
    model.merge(file, "", (before, none) -> before.replace(from, to));
  }

  @Test
  void whatDidNotChangeShouldNotBeMadeAgain() {
    assertThat(built()).isEmpty();
  }

  @Test
  void aChangedEntityShouldBeMadeNewWithThoseThatLeadToItAndNoOther() {
    change("person.croft", "email Email?", "email Email");
    assertThat(built())
        .containsExactly(
            "Note", "NoteResource", "NoteTable", "Person", "PersonResource", "PersonTable");
    change("other.croft", "few Integer = 1", "few Integer = 2");
    assertThat(built())
        .containsExactly("CountAction", "Other", "OtherResource", "OtherTable", "OthersQuery");
  }

  @Test
  void aChangedTypeShouldReachEverybodyWhoUsesIt() {
    change("other.croft", "few Integer = 1", "few Long = 1");
    assertThat(built()).contains("CountAction", "OthersQuery");
    change("other.croft", "few: other.few + 1", "few: other.few + 2");
    assertThat(built()).containsExactly("CountAction", "ModelServlet");
  }

  @Test
  void anOldNameShouldReachThoseWhoseStatementsNameTheTable() {
    change("topic.croft", "entity Topic {", "entity Topic was Subject {");
    assertThat(built()).contains("TopicTable", "NoteTable").doesNotContain("OtherTable");
  }

  @Test
  void aNewElementShouldNotDisturbTheOthers() {
    model.put("more.croft", "entity More { name Text(20) }\nrest of More for users\n");
    assertThat(built())
        .containsExactly("ModelRules", "ModelServlet", "More", "MoreResource", "MoreTable");
    model.remove("more.croft");
    assertThat(built()).isEmpty();
  }

  @Test
  void anElementThatIsCalledLikeAWordOfTheCodeShouldBeNoticed() {
    model.put("more.croft", "entity before { name Text(20) }\nrest of before for users\n");
    assertThat(built()).contains("beforeTable", "PersonResource");
  }

  @Test
  void whatIsReadByLogicElsewhereShouldCount() {
    model.put(
        "more.croft",
        "action Name(note Note) returns Text for users { return note.by.name }\n"
            + "rest \"/n\" for users { post \"/name\" Name }\n");
    assertThat(built()).contains("NameAction", "NoteTable", "PersonTable");
  }

  @Test
  void javaOfAnAuthorShouldBeMadeNewWithWhateverChanges() {
    model.put(
        "more.croft",
        "action Twice(other Other) returns Integer for users java \"\"\"\n"
            + "  return 2 * OtherTable.get(work, other).few();\n\"\"\"\n"
            + "rest \"/t\" for users { post \"/twice\" Twice }\n");
    built();
    change("topic.croft", "name Text(20)", "name Text(21)");
    assertThat(built()).contains("TwiceAction", "TopicTable").doesNotContain("OtherTable");
    change("other.croft", "few Integer = 1", "few Text = \"1\"");
    change("other.croft", "few: other.few + 1", "few: other.few");
    List<Problem> problems = Compiler.build(sources(), Producers.none(), cache).problems();
    assertThat(problems).anyMatch(it -> it.message().contains("this Java does not compile"));
  }

  @Test
  void tablesThatSqlOfAnAuthorNamesShouldCount() {
    model.put(
        "more.croft",
        "query Topics() returns (name Text) for users sql \"\"\"\n"
            + "  select {Topic.name} from {Topic}\n\"\"\"\n"
            + "rest \"/t\" for users { get \"/topics\" Topics }\n");
    built();
    change("topic.croft", "name Text(20)", "name Text(20) was title");
    assertThat(built()).contains("TopicsQuery", "TopicTable").doesNotContain("OtherTable");
  }

  @Test
  void aFolderShouldServeTheNextRun(@TempDir Path folder) {
    Counting first = new Counting(new FolderCache(folder, PLENTY, Clock.systemUTC()));
    Compiler.build(sources(), Producers.none(), first);
    assertThat(first.taken()).hasSize(17);
    Counting second = new Counting(new FolderCache(folder, PLENTY, Clock.systemUTC()));
    byte[] archive =
        Compiler.build(sources(), Producers.none(), second).bundle().orElseThrow().archive();
    assertThat(second.taken()).isEmpty();
    assertThat(archive).isEqualTo(Compiler.build(sources()).bundle().orElseThrow().archive());
    new FolderCache(folder, 0, Clock.systemUTC());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatDidNotChangeShouldNotBeReadAgain() {
    ReadFiles known = new ReadFiles(PLENTY);
    Program first = Reader.read(sources(), known, new Problems());
    change("topic.croft", "name Text(20)", "name Text(21)");
    model.put("broken.croft", "entity { }\n");
    Problems problems = new Problems();
    Program second = Reader.read(sources(), known, problems);
    assertThat(second.declarations())
        .filteredOn(it -> !it.position().file().equals("topic.croft"))
        .allMatch(it -> first.declarations().stream().anyMatch(before -> before == it));
    Problems again = new Problems();
    assertThat(Reader.read(sources(), known, again)).isEqualTo(second);
    assertThat(again.all()).isEqualTo(problems.all()).isNotEmpty();
  }

  @Test
  void aFullMemoryShouldForgetWhatWasNotUsedForLongest() {
    Counting small = new Counting(new MemoryCache(1));
    Compiler.build(sources(), Producers.none(), small);
    small.taken();
    Compiler.build(sources(), Producers.none(), small);
    assertThat(small.taken()).hasSize(17);
  }
}

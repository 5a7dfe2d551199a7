package dev.croft.compiler.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.JavaCompilation;
import dev.croft.compiler.increment.MemoryCache;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What compiling costs beside the Java compiler alone, in CPU of the whole process. {@code
 * bench/compile} runs it; {@code -Dcroft.bench=10,100} says how many entities.
 */
@EnabledIfSystemProperty(named = "croft.bench", matches = "[0-9,]+")
class CompileBench {
  private static final System.Logger LOG = System.getLogger(CompileBench.class.getName());
  private static final String SOURCES = "META-INF/croft/source/";
  private static final long PLENTY = 2_000_000_000;

  @Test
  void compilingShouldCostLittleMoreThanItsJava() throws Exception {
    measured(10);
    measured(10);
    LOG.log(
        System.Logger.Level.INFO,
        "entities | all, s CPU | javac alone, s CPU | ratio | one entity changed, s CPU | part"
            + " | Java, bytes per entity | archive, bytes per entity");
    for (String each : System.getProperty("croft.bench").split(",")) {
      LOG.log(System.Logger.Level.INFO, measured(Integer.parseInt(each)).row());
    }
  }

  private record Measured(
      int entities, double all, double javac, double changed, long java, long archive) {
    String row() {
      return "%d | %.2f | %.2f | %.2f | %.2f | %.3f | %d | %d"
          .formatted(
              entities,
              all,
              javac,
              all / javac,
              changed,
              changed / all,
              java / entities,
              archive / entities);
    }
  }

  private static Measured measured(int entities) throws Exception {
    Sources model = GeneratedModel.of(entities);
    int rounds = entities > 200 ? 1 : 3;
    double[] all = new double[rounds];
    double[] javac = new double[rounds];
    byte[] archive = new byte[0];
    SortedMap<String, String> sources = new TreeMap<>();
    for (int i = 0; i < rounds; i++) {
      double before = cpu();
      archive = Compiler.build(model).bundle().orElseThrow().archive();
      all[i] = cpu() - before;
      sources = sources(archive);
      before = cpu();
      assertThat(JavaCompilation.compile(sources)).isNotEmpty();
      javac[i] = cpu() - before;
    }
    long java = sources.values().stream().mapToLong(String::length).sum();
    return new Measured(
        entities, median(all), median(javac), changed(entities), java, archive.length);
  }

  private static double changed(int entities) {
    MemoryCache cache = new MemoryCache(PLENTY);
    Compiler.build(GeneratedModel.of(entities), Producers.none(), cache);
    double before = cpu();
    Compiler.build(GeneratedModel.of(entities, entities / 2), Producers.none(), cache);
    return cpu() - before;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static SortedMap<String, String> sources(byte[] archive) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(SOURCES)) {
          all.put(
              entry.getName().substring(SOURCES.length()),
              new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all;
  }

  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}

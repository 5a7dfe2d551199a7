package dev.croft.compiler.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.JavaCompilation;
import dev.croft.compiler.increment.CompileCache;
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
import java.util.function.Supplier;
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
  private static final int WARMING = 60;
  private static final int WARMING_ROUNDS = 4;
  private static final int MOST_ENTITIES = 1500;
  private static final int MOST_ROUNDS = 7;

  @Test
  void compilingShouldCostLittleMoreThanItsJava() throws Exception {
    measured(WARMING, WARMING_ROUNDS);
    LOG.log(
        System.Logger.Level.INFO,
        "entities | rounds | all, s CPU | javac alone, s CPU | ratio | one entity changed, s CPU"
            + " | part | Java, bytes per entity | archive, bytes per entity");
    for (String each : System.getProperty("croft.bench").split(",")) {
      int entities = Integer.parseInt(each);
      int rounds = Math.clamp(MOST_ENTITIES / entities, 1, MOST_ROUNDS);
      LOG.log(System.Logger.Level.INFO, measured(entities, rounds).row());
    }
  }

  private record Measured(int entities, int rounds, double[] cpu, long java, long archive) {
    String row() {
      return "%d | %d | %.2f | %.2f | %.2f | %.2f | %.3f | %d | %d"
          .formatted(
              entities,
              rounds,
              cpu[0],
              cpu[1],
              cpu[0] / cpu[1],
              cpu[2],
              cpu[2] / cpu[0],
              java / entities,
              archive / entities);
    }
  }

  /** In turns, so that whatever else the machine does meets all three alike. */
  private static Measured measured(int entities, int rounds) throws IOException {
    Sources model = GeneratedModel.of(entities);
    MemoryCache cache = new MemoryCache(PLENTY);
    byte[] archive = archive(model, cache);
    SortedMap<String, String> sources = sources(archive);
    double[][] cpu = new double[3][rounds];
    for (int i = 0; i < rounds; i++) {
      cpu[0][i] = cpu(() -> archive(model, CompileCache.NONE));
      cpu[1][i] = cpu(() -> JavaCompilation.compile(sources));
      Sources changed = GeneratedModel.of(entities, (entities / 2 + i) % entities);
      cpu[2][i] = cpu(() -> archive(changed, cache));
    }
    long java = sources.values().stream().mapToLong(String::length).sum();
    double[] medians = Arrays.stream(cpu).mapToDouble(CompileBench::median).toArray();
    return new Measured(entities, rounds, medians, java, archive.length);
  }

  private static byte[] archive(Sources model, CompileCache cache) {
    return Compiler.build(model, Producers.none(), cache).bundle().orElseThrow().archive();
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

  /** Of the whole process: what the JVM compiles and collects meanwhile is counted. */
  private static double cpu(Supplier<?> work) {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    assertThat(work.get()).isNotNull();
    return (process.getProcessCpuTime() - before) / 1e9;
  }
}

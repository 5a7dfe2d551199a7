package dev.croft.bench.request.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of callers, each of whom asks again as soon as the answer is there. */
final class ClosedLoop {
  private final Settings settings;

  ClosedLoop(Settings settings) {
    this.settings = settings;
  }

  /**
   * @param seed of the round; everybody draws from it in a way of its own, since who writes what
   *     stands there already may have nothing to do
   */
  Sample run(Contestant contestant, Operation operation, Duration time, long seed)
      throws InterruptedException, IOException {
    SplittableRandom random = new SplittableRandom(contestant.seed() + seed);
    Duration server = ProcessorTime.of(settings.server());
    Duration database = ProcessorTime.ofFamily(settings.databaseServer());
    long begin = System.nanoTime();
    List<long[]> all = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(settings.callers())) {
      List<Future<long[]>> asked = new ArrayList<>();
      for (int i = 0; i < settings.callers(); i++) {
        SplittableRandom own = random.split();
        Operation.Lane lane = new Operation.Lane(i, settings.callers());
        Caller caller = new Caller(contestant, operation, lane, own);
        asked.add(callers.submit(() -> ask(caller, begin + time.toNanos())));
      }
      for (Future<long[]> each : asked) {
        all.add(each.get());
      }
    } catch (ExecutionException failed) {
      throw new IOException(contestant.title() + ", " + operation.title(), failed.getCause());
    }
    return new Sample(
        Duration.ofNanos(System.nanoTime() - begin),
        all.stream().flatMapToLong(Arrays::stream).toArray(),
        ProcessorTime.of(settings.server()).minus(server),
        ProcessorTime.ofFamily(settings.databaseServer()).minus(database));
  }

  private record Caller(
      Contestant contestant, Operation operation, Operation.Lane lane, SplittableRandom random) {
    KeptConnection.Answer ask(KeptConnection connection) throws IOException {
      return connection.ask(contestant.context(), operation.any(random, lane));
    }
  }

  private long[] ask(Caller caller, long end) throws IOException {
    long[] latencies = new long[1024];
    int count = 0;
    try (KeptConnection connection = settings.connection()) {
      for (long now = System.nanoTime(); now < end; ) {
        KeptConnection.Answer answer = caller.ask(connection);
        long after = System.nanoTime();
        if (answer.status() >= 300) {
          throw new IOException("answered " + answer.status() + ": " + answer.text());
        }
        if (count == latencies.length) {
          latencies = Arrays.copyOf(latencies, 2 * count);
        }
        latencies[count++] = after - now;
        now = after;
      }
    }
    return Arrays.copyOf(latencies, count);
  }
}

package dev.croft.cli.drill.ground;

import dev.croft.cli.drill.check.Heard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who come at a steady rate whether the earlier ones were answered or not: half of them in
 * sessions, half without; every fourth on a connection of its own. Nothing is tried again.
 */
public final class Crowd implements AutoCloseable {
  private final URI page;
  private final Pages pages = new Pages();
  private final ScheduledExecutorService arrivals = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong came = new AtomicLong();
  private final AtomicLong sessions = new AtomicLong();
  private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

  /** One browser; asks one thing at a time, so that its count can be told. */
  private static final class Session {
    private final String name;
    private String cookie;

    private Session(String name) {
      this.name = name;
    }
  }

  private Crowd(String address) {
    this.page = URI.create(address + "/" + CountingArchive.NAME + CountingArchive.PAGE);
  }

  /** Begins. */
  public static Crowd perSecond(int rate, String address) {
    var crowd = new Crowd(address);
    var unused =
        crowd.arrivals.scheduleAtFixedRate(
            () -> crowd.callers.execute(crowd::comes),
            0,
            TimeUnit.SECONDS.toNanos(1) / rate,
            TimeUnit.NANOSECONDS);
    return crowd;
  }

  private void comes() {
    var number = came.getAndIncrement();
    if (number % 2 == 0) {
      var session = idle.poll();
      if (session == null) {
        session = new Session("s" + sessions.incrementAndGet());
      }
      heard.add(inSession(session));
      idle.add(session);
    } else {
      heard.add(number % 4 == 1 ? onItsOwn() : kept());
    }
  }

  private Heard inSession(Session session) {
    var began = System.nanoTime();
    try {
      var answer = pages.get(page + "?session", null, session.cookie);
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(cookie -> session.cookie = cookie.replaceAll(";.*", ""));
      return of(began, session.name, answer);
    } catch (IOException failure) {
      return failed(began, session.name, failure);
    }
  }

  private Heard kept() {
    var began = System.nanoTime();
    try {
      return of(began, null, pages.get(page.toString(), null, null));
    } catch (IOException failure) {
      return failed(began, null, failure);
    }
  }

  /** By hand, since every client that is at hand asks again by itself when a connection breaks. */
  private Heard onItsOwn() {
    var began = System.nanoTime();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(page.getHost(), page.getPort()), 5_000);
      socket.setSoTimeout(40_000);
      var request =
          "GET " + page.getPath() + " HTTP/1.0\r\nHost: " + page.getAuthority() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var body = answer.indexOf("\r\n\r\n");
      if (!answer.matches("(?s)HTTP/1.. 200 .*") || body < 0) {
        var status = answer.lines().findFirst().orElse("an empty answer");
        return new Heard(began, System.nanoTime(), null, null, status);
      }
      return told(began, System.nanoTime(), null, answer.substring(body));
    } catch (IOException failure) {
      return failed(began, null, failure);
    }
  }

  private static Heard of(long began, String session, HttpResponse<String> answer) {
    var ended = System.nanoTime();
    if (answer.statusCode() != 200) {
      return new Heard(began, ended, session, null, "HTTP " + answer.statusCode());
    }
    return told(began, ended, session, answer.body());
  }

  /** An answer that is not that of the counting page is a failure, whatever its status says. */
  private static Heard told(long began, long ended, String session, String text) {
    var words = text.strip().split("\\s+");
    if (words.length != 3 || !words[2].matches("\\d{1,9}")) {
      return new Heard(began, ended, session, null, "another page: " + text.strip());
    }
    var said = new Heard.Said(words[0], words[1], Integer.parseInt(words[2]));
    return new Heard(began, ended, session, said, null);
  }

  private static Heard failed(long began, String session, IOException failure) {
    return new Heard(began, System.nanoTime(), session, null, String.valueOf(failure));
  }

  /** How many have come. */
  public long came() {
    return came.get();
  }

  /** Waits until so many more have come. */
  public void awaitMore(long more) {
    var goal = came() + more;
    Moments.await(goal + " people have come", Duration.ofMinutes(10), () -> came() >= goal);
  }

  /** What they were told up to now. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** Nobody comes any more; waits for the last answers. */
  @Override
  public void close() {
    arrivals.shutdownNow();
    callers.close();
  }
}

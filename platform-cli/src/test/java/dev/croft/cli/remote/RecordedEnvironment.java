package dev.croft.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.croft.cli.CommandRun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An environment that answers what was recorded: for each call (method, path and query) one answer
 * after the other, the last one again and again. What nobody recorded is answered like a load
 * balancer without front ends does.
 */
public final class RecordedEnvironment implements AutoCloseable {
  /** A token as the platform makes them, for the user {@code admin}. */
  public static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2lnbmVk";

  private static final int MOST_KEPT = 1024 * 1024;

  /** A call as it came in; {@code size} is that of the whole body. */
  public record Call(String line, String authorization, byte[] body, long size) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What is done with a call. */
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

  public RecordedEnvironment() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Writes down this environment as {@code croft up} does, with a token. */
  public CommandRun knownIn(Path state) throws IOException {
    Path folder = Files.createDirectories(state.resolve("env").resolve("local"));
    Files.writeString(
        folder.resolve("environment.json"),
        "{\"name\":\"local\",\"port\":" + server.getAddress().getPort() + "}");
    Files.writeString(folder.resolve("token"), TOKEN + "\n");
    Files.writeString(state.resolve("last-environment"), "local\n");
    return new CommandRun(state);
  }

  /** The next answer to a call of Server.API such as {@code GET apps/orders}. */
  public RecordedEnvironment on(String call, Reply reply) {
    synchronized (replies) {
      replies.computeIfAbsent(line(call), key -> new ArrayDeque<>()).add(reply);
    }
    return this;
  }

  public RecordedEnvironment on(String call, String json) {
    return on(call, json(200, json));
  }

  /** The calls that came in, without those of other paths. */
  public List<Call> calls(String call) {
    return List.copyOf(calls).stream().filter(c -> c.line().startsWith(line(call))).toList();
  }

  public static Reply json(int status, String json) {
    return exchange -> {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** The connection dies before there is an answer. */
  public static Reply lost() {
    return exchange -> {
      throw new IOException("the front end is gone");
    };
  }

  /** The connection dies in the middle of an answer. */
  public static Reply brokenOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("[{\"sequence\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("the front end is gone");
    };
  }

  /**
   * An answer that does not come as long as anybody waits for it; the latch says that it is asked.
   */
  public static Reply silence(CountDownLatch asked) {
    return exchange -> {
      asked.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException theEnvironmentIsClosed) {
        throw new IOException(theEnvironmentIsClosed);
      }
    };
  }

  /** What a load balancer says that has nobody behind it. */
  public static Reply nobodyBehind() {
    return exchange -> {
      byte[] page = "<html>Service Unavailable</html>".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(503, page.length);
      exchange.getResponseBody().write(page);
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    // Of a large body only the beginning is kept.
    byte[] body = exchange.getRequestBody().readNBytes(MOST_KEPT);
    long size = body.length + exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    calls.add(new Call(line, exchange.getRequestHeaders().getFirst("Authorization"), body, size));
    try (exchange) {
      reply(line).to(exchange);
    }
  }

  private Reply reply(String line) {
    synchronized (replies) {
      Deque<Reply> recorded = replies.get(line);
      if (recorded == null) {
        return nobodyBehind();
      }
      return recorded.size() > 1 ? recorded.poll() : recorded.peek();
    }
  }

  private static String line(String call) {
    String[] words = call.split(" ", 2);
    return words[0] + (words[1].startsWith("/") ? " " : " /server/api/v1/") + words[1];
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

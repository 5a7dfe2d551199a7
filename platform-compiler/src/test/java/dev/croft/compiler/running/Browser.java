package dev.croft.compiler.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Chromium without a window, driven over its debugging protocol. */
public final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int SECONDS = 60;
  private static final int PATIENCE = 20;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers;
  private final AtomicInteger next = new AtomicInteger();

  private Browser(
      Process process, WebSocket socket, Map<Integer, CompletableFuture<JsonNode>> answers) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
  }

  /** Where none is installed the test is skipped, unless {@code CROFT_BROWSER_REQUIRED=true}. */
  public static Path installed() {
    Optional<Path> program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty() && "true".equals(System.getenv("CROFT_BROWSER_REQUIRED"))) {
      throw new AssertionError(
          "CROFT_BROWSER_REQUIRED is true, but Chromium is not installed: install the package"
              + " chromium");
    }
    assumeTrue(program.isPresent(), "SKIPPED: no Chromium on this machine");
    return program.orElseThrow();
  }

  public static Browser start(Path program, Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--no-first-run",
                    "--window-size=1280,1000",
                    "--remote-debugging-port=0",
                    "--remote-allow-origins=*",
                    "--user-data-dir=" + folder,
                    "about:blank"))
            .redirectErrorStream(true)
            .start();
    String address = listening(process.inputReader());
    String pages =
        HTTP.send(
                HttpRequest.newBuilder(URI.create("http://" + address + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonNode page : JSON.readTree(pages)) {
      if (page.get("type").asText().equals("page")) {
        Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        WebSocket socket =
            HTTP.newWebSocketBuilder()
                .buildAsync(
                    URI.create(page.get("webSocketDebuggerUrl").asText()), new Listener(answers))
                .get(SECONDS, TimeUnit.SECONDS);
        return new Browser(process, socket, answers);
      }
    }
    process.destroy();
    throw new IOException("The browser has no page");
  }

  private static String listening(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("DevTools listening on ws://")) {
        // A browser whose words nobody reads stops in the middle of one.
        Thread.ofVirtual().start(() -> drain(lines));
        return line.substring("DevTools listening on ws://".length()).replaceAll("/.*", "");
      }
    }
    throw new IOException("The browser did not start");
  }

  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // Closed with the browser.
    }
  }

  void open(String address) throws Exception {
    call("Page.navigate", JSON.createObjectNode().put("url", address));
  }

  /** Light or dark, as the person's system is set. */
  void prefers(String scheme) throws Exception {
    ObjectNode media = JSON.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", media);
  }

  /** As large as a window or a phone, in CSS pixels. */
  void resize(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 500));
  }

  /** As if the cable was pulled, or put in again. */
  void connected(boolean connected) throws Exception {
    call("Network.enable", JSON.createObjectNode());
    call(
        "Network.emulateNetworkConditions",
        JSON.createObjectNode()
            .put("offline", !connected)
            .put("latency", 0)
            .put("downloadThroughput", -1)
            .put("uploadThroughput", -1));
  }

  /** A key of the keyboard, pressed where the focus is. */
  void key(String key, int code, String text) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          JSON.createObjectNode()
              .put("type", type)
              .put("key", key)
              .put("code", key.equals(" ") ? "Space" : key)
              .put("windowsVirtualKeyCode", code)
              .put("text", type.equals("keyDown") ? text : ""));
    }
  }

  void types(String text) throws Exception {
    call("Input.insertText", JSON.createObjectNode().put("text", text));
  }

  /** What a person sees, as PNG. */
  byte[] picture() throws Exception {
    JsonNode answer =
        call("Page.captureScreenshot", JSON.createObjectNode().put("captureBeyondViewport", true));
    return Base64.getDecoder().decode(answer.get("data").asText());
  }

  /** The value of an expression, which may be a promise. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** Waits in the page until the expression is true; a page that is left is asked again. */
  void until(String condition) throws Exception {
    for (int attempt = 0; attempt < PATIENCE; attempt++) {
      try {
        boolean reached =
            evaluate(
                    "new Promise((done) => { const end = Date.now() + 1000;"
                        + " const look = () => { let met = false; try { met = !!("
                        + condition
                        + "); } catch { met = false; }"
                        + " if (met || Date.now() > end) { done(met); } else { setTimeout(look, 20); } };"
                        + " look(); })")
                .asBoolean();
        if (reached) {
          return;
        }
      } catch (IllegalStateException left) {
        // The page was replaced while it was asked.
      }
    }
    throw new AssertionError(
        "Never came true: "
            + condition
            + "\non the page: "
            + evaluate("document.body.innerText").asText());
  }

  private JsonNode call(String method, JsonNode parameters) throws Exception {
    int id = next.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(
            JSON.createObjectNode()
                .put("id", id)
                .put("method", method)
                .set("params", parameters)
                .toString(),
            true)
        .get(SECONDS, TimeUnit.SECONDS);
    JsonNode json = answer.get(SECONDS, TimeUnit.SECONDS);
    if (json.has("error")) {
      throw new IllegalStateException(json.get("error").toString());
    }
    return json.get("result");
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : all) {
      each.onExit().get(SECONDS, TimeUnit.SECONDS);
    }
  }

  private static final class Listener implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> answers;
    private final StringBuilder text = new StringBuilder();

    Listener(Map<Integer, CompletableFuture<JsonNode>> answers) {
      this.answers = answers;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          JsonNode json = JSON.readTree(text.toString());
          CompletableFuture<JsonNode> waiting = answers.remove(json.path("id").asInt(-1));
          if (waiting != null) {
            waiting.complete(json);
          }
        } catch (IOException e) {
          answers.values().forEach(each -> each.completeExceptionally(e));
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}

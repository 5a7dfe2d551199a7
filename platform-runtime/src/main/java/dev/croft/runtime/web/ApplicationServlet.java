package dev.croft.runtime.web;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.refusal.Rules;
import dev.croft.runtime.work.Host;
import dev.croft.runtime.work.Work;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one servlet of a generated application. Every request is one unit of work: committed before
 * its answer is sent, or rolled back.
 */
public abstract class ApplicationServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Tells a page that is open when another version of it was published. */
  private static final String PAGES_HEADER = "Croft-Pages";

  private final transient Identity identity;
  private final transient ServerPorts ports;
  private transient Routes routes;
  private transient Rules rules;
  private transient Session session;
  private transient Files files;
  private transient Visit visit;
  private transient String build;
  private transient String pages;

  protected ApplicationServlet(Identity identity) {
    this.identity = identity;
    this.ports = new ServerPorts(identity);
  }

  /** What the application answers. */
  protected abstract Routes routes();

  /** The database's constraints in the model's words. */
  protected abstract Rules rules();

  @Override
  public void init() throws ServletException {
    routes = routes();
    rules = rules();
    session = new Session(identity, routes, ports);
    files = new Files(getServletContext());
    visit = new Visit(routes, files);
    pages = files.folder();
    build = files.bytes("/META-INF/croft/application.json").map(this::build).orElse("");
  }

  private String build(byte[] manifest) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(manifest))) {
      return reader.readObject().getString("build", "");
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean page = false;
    Answer answer;
    try {
      List<String> path = path(request);
      page = visit.leadsToPage(request.getMethod(), path);
      answer = page ? visit.page(request, path) : api(request, response, path);
    } catch (Refusal refusal) {
      answer = refused(refusal, page, request);
    } catch (UncheckedIOException left) {
      // Whoever asked is no longer there to be told.
      throw left.getCause();
    } catch (RuntimeException | StackOverflowError problem) {
      if (response.isCommitted()) {
        ports.failed("of a streamed answer", problem);
        throw new IOException("The answer ends early", problem);
      }
      String reference = UUID.randomUUID().toString();
      ports.failed(reference, problem);
      answer =
          refused(
              Refusal.of(
                  500,
                  identity.title() + " failed; nothing was changed",
                  "The server's log tells why under " + reference),
              page,
              request);
    }
    if (answer.stream() == null) {
      send(answer, request, response);
    }
  }

  private Answer refused(Refusal refusal, boolean page, HttpServletRequest request) {
    String context = request.getContextPath();
    return page || Visit.wantsPage(request)
        ? Refused.page(refusal, context, files.stylesheet(context))
        : Refused.json(refusal);
  }

  private static List<String> path(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    return Routes.segments(path);
  }

  private Answer api(HttpServletRequest request, HttpServletResponse response, List<String> path) {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    String first = path.isEmpty() ? "" : path.getFirst();
    SignedIn caller = new SignedIn(request);
    if (first.equals("_croft") && method.equals("GET")) {
      return files
          .script(
              String.join("/", path.subList(1, path.size())),
              String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip"))
          .orElseThrow(() -> nothingAt(request));
    }
    if (path.equals(List.of("_ping")) && method.equals("GET")) {
      return ping();
    }
    if (path.equals(List.of("_session"))) {
      return session(request, method, caller);
    }
    if (!method.equals("GET")) {
      session.refuseForgery(request);
    }
    if (path.equals(List.of("rest", "openapi.json")) && method.equals("GET")) {
      return description(request, caller);
    }
    Routes.Found found =
        routes.find(method, path).orElseThrow(() -> noSuchOperation(request, path));
    if (!found.route().access().admits(caller)) {
      throw caller.user() == null ? unauthorized() : Visit.forbidden(caller);
    }
    try (Work work = work(caller)) {
      Answer answer =
          found.route().service().answer(new Exchange(request, work, found.parameters()));
      if (answer.stream() != null) {
        sendWhileOpen(answer, request, response);
      }
      work.commit();
      return answer;
    }
  }

  private Answer ping() {
    String version = ports.version().orElse(null);
    return Answer.json(
        200,
        out ->
            out.object(
                o ->
                    o.value("application", identity.name())
                        .value("build", build)
                        .value("version", version)));
  }

  private Work work(SignedIn caller) {
    Host host =
        new Host(
            identity.name(),
            identity.schema(),
            ports.dataSource(getServletContext()),
            Clock.systemUTC(),
            ports::settings,
            new Host.Surroundings(ports::log, rules));
    return new Work(host, caller);
  }

  private Answer session(HttpServletRequest request, String method, SignedIn caller) {
    return switch (method) {
      case "GET" -> session.show(request, caller).with("Cache-Control", "no-store");
      case "POST" -> {
        try (Work work = work(caller)) {
          yield session.signIn(request, new Exchange(request, work, Map.of()));
        }
      }
      case "DELETE" -> {
        session.refuseForgery(request);
        yield session.signOut(request);
      }
      default -> throw Refusal.of(405, "A session knows GET, POST and DELETE", "");
    };
  }

  private Answer description(HttpServletRequest request, SignedIn caller) {
    if (caller.user() == null && !routes.anythingForEveryone()) {
      throw unauthorized();
    }
    return files
        .bytes("/WEB-INF/croft/openapi.json")
        .map(bytes -> new Answer(200, Answer.JSON, bytes, Map.of()))
        .orElseThrow(() -> nothingAt(request));
  }

  private Refusal noSuchOperation(HttpServletRequest request, List<String> path) {
    var methods = routes.methods(path);
    return methods.isEmpty()
        ? nothingAt(request)
        : Refusal.of(
            405,
            request.getRequestURI() + " does not know " + request.getMethod(),
            "It knows " + String.join(", ", methods));
  }

  private Refusal nothingAt(HttpServletRequest request) {
    return Refusal.notFound(identity.title() + " has nothing at " + request.getRequestURI());
  }

  private static Refusal unauthorized() {
    return Refusal.of(401, "This is open to signed-in users only", "Sign in, or send a token");
  }

  private void sendWhileOpen(
      Answer answer, HttpServletRequest request, HttpServletResponse response) {
    try {
      send(answer, request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setHeader(PAGES_HEADER, pages);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
    if (!answer.headers().containsKey("Cache-Control")) {
      response.setHeader("Cache-Control", "no-store");
    }
    answer.headers().forEach(response::setHeader);
    if (answer.type().isEmpty()) {
      return;
    }
    response.setContentType(answer.type());
    if (answer.stream() != null) {
      if (!request.getMethod().equals("HEAD")) {
        answer.stream().writeTo(response.getOutputStream());
      }
      return;
    }
    response.setContentLength(answer.body().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(answer.body());
    }
  }
}

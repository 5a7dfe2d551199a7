package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of the pages: modules of every application, and one that describes each entity and each
 * screen. Their folder is named after their content, so that a browser may keep them for ever.
 */
public final class Pages {
  private static final List<String> SHARED =
      List.of(
          "address.js",
          "app.js",
          "chooser.js",
          "detail.js",
          "dom.js",
          "fields.js",
          "form.js",
          "http.js",
          "labels.js",
          "list.js",
          "menu.js",
          "sign-in.js",
          "styles.css",
          "trouble.js",
          "unsaved.js",
          "upload.js",
          "values.js",
          "version.js");

  /** Of applications that have screens of their own. */
  private static final List<String> FOR_SCREENS =
      List.of(
          "screen.js",
          "screen-button.js",
          "screen-chart.js",
          "screen-form.js",
          "screen-parts.js",
          "screen-search.js",
          "screen-table.js",
          "screen-tabs.js",
          "screen-values.js",
          "structures.js");

  private static final String LIT = "lit-html.js";

  /** A browser fetches them when a part needs them; the first one it has anyway. */
  private static final Set<String> LATER = Set.of("app.js", "screen-chart.js");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Pages() {}

  /** Path in the archive → content. */
  public static SortedMap<String, String> of(Application application) {
    SortedMap<String, String> files = new TreeMap<>();
    SHARED.forEach(name -> files.put(name, resource(name)));
    List<Entity> shown =
        application.screens().stream()
            .map(Application.Screens::entity)
            .distinct()
            .map(name -> application.entity(name).orElseThrow())
            .toList();
    files.put("model/application.js", module(ApplicationDescription.of(application, shown)));
    EntityDescription description = new EntityDescription(application);
    shown.forEach(
        entity ->
            files.put(
                "model/" + ApplicationDescription.file(entity), module(description.of(entity))));
    if (!application.ownScreens().isEmpty()) {
      screens(application, files);
    }
    String hash = hash(files);
    SortedMap<String, String> pages = new TreeMap<>();
    files.forEach((name, text) -> pages.put("_croft/" + hash + "/" + name, text));
    pages.put(
        "WEB-INF/croft/page.html",
        resource("page.html")
            .replace("{preloads}", preloads(files))
            .replace("{hash}", hash)
            .replace("{title}", escaped(application.title())));
    if (!application.ownScreens().isEmpty()) {
      pages.put("META-INF/licenses/lit-html.txt", resource("lit/LICENSE"));
    }
    return pages;
  }

  private static void screens(Application application, SortedMap<String, String> files) {
    FOR_SCREENS.forEach(name -> files.put(name, resource(name)));
    files.put(LIT, resource("lit/" + LIT).replaceAll("\n//# sourceMappingURL=.*", ""));
    ScreenDescription description = new ScreenDescription(application);
    for (Screen screen : application.ownScreens()) {
      files.put("model/" + ApplicationDescription.file(screen), module(description.of(screen)));
    }
  }

  /** A browser fetches at once what it would find only module by module. */
  private static String preloads(SortedMap<String, String> files) {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".js") && !LATER.contains(name))
        .filter(name -> !name.startsWith("model/") || name.equals("model/application.js"))
        .map(
            name ->
                "    <link rel=\"modulepreload\" href=\"{context}/_croft/{hash}/" + name + "\">\n")
        .collect(Collectors.joining());
  }

  private static String module(ObjectNode node) {
    try {
      return "export default "
          + JSON.writeValueAsString(node).replace("\r\n", "\n").replace("</", "<\\/")
          + ";\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A module cannot be written", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("pages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The compiler was built without its page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler's own jar cannot be read", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;");
  }

  private static String hash(SortedMap<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) ->
              digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package dev.croft.compiler.emit.js;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is in an archive for the screens of a model, before any data. */
class ScreenPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/screens");
  private static final Logger LOG = Logger.getLogger(ScreenPagesTest.class.getName());
  private static final int BUDGET = 60_000;

  @Test
  void theModuleOfAScreenShouldDescribeEveryKindOfPart() throws IOException {
    SortedMap<String, String> pages = pages(Files.readString(FOLDER.resolve("every-part.croft")));
    for (String name :
        List.of("application", "screen-desk", "screen-oneorder", "screen-neworder")) {
      String written = pages.get("model/" + name + ".js");
      assertThat(written).as(name).isEqualTo(golden(name + ".js", written));
    }
  }

  @Test
  void theFolderShouldGetAnotherNameWhenAScreenChanges() throws IOException {
    String text = Files.readString(FOLDER.resolve("every-part.croft"));
    assertThat(folder(text.replace("Choose a customer", "Take a customer")))
        .as("a text that the server computes is not part of the pages")
        .isEqualTo(folder(text));
    assertThat(folder(text.replace("\"By state\"", "\"How many\""))).isNotEqualTo(folder(text));
  }

  @Test
  void anApplicationWithoutScreensShouldCarryNothingForThem() {
    Map<String, String> pages =
        pages(
            "application Shop\nrole Clerk\nentity Thing { name Text(20) }\n"
                + "screens of Thing for Clerk\n");
    assertThat(pages).doesNotContainKeys("lit-html.js", "screen.js", "lit-html.txt");
  }

  @Test
  void theLicenceOfWhatDrawsShouldBeInTheArchive() throws IOException {
    Map<String, String> files =
        Pages.of(application(Files.readString(FOLDER.resolve("every-part.croft"))));
    assertThat(files.get("META-INF/licenses/lit-html.txt")).contains("BSD 3-Clause", "Google");
  }

  @Test
  void aPageWithTablesAndFormsShouldWeighLittleBeforeItsData() throws IOException {
    Map<String, String> files =
        Pages.of(application(Files.readString(FOLDER.resolve("every-part.croft"))));
    String page = files.get("WEB-INF/croft/page.html");
    int size = packed(page);
    for (Map.Entry<String, String> file : files.entrySet()) {
      boolean fetched =
          page.contains(file.getKey()) || file.getKey().endsWith("model/screen-oneorder.js");
      size += fetched ? packed(file.getValue()) : 0;
    }
    LOG.info("A page with tables and forms weighs " + size + " bytes before its data");
    assertThat(size).isBetween(BUDGET / 4, BUDGET);
    assertThat(page).doesNotContain("screen-chart.js").contains("screen-table.js", "lit-html.js");
  }

  private static int packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private static String folder(String text) {
    return Pages.of(application(text)).keySet().stream()
        .filter(path -> path.startsWith("_croft/"))
        .findFirst()
        .map(path -> path.split("/", 3)[1])
        .orElseThrow();
  }

  /** Without the folder that is named after what is in it. */
  private static SortedMap<String, String> pages(String text) {
    SortedMap<String, String> pages = new TreeMap<>();
    Pages.of(application(text))
        .forEach((path, content) -> pages.put(path.replaceFirst("_croft/[^/]+/", ""), content));
    return pages;
  }

  private static Application application(String text) {
    Sources sources = Models.of(text);
    assertThat(Models.problems(sources)).doesNotContain(" error ");
    return Compiler.check(sources).application().orElseThrow();
  }

  /** With {@code -Dcroft.golden.write=true} what is written becomes what is expected. */
  private static String golden(String name, String written) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("croft.golden.write")) {
      Files.writeString(file, written);
    }
    return Files.readString(file);
  }
}

package dev.croft.compiler.jdl;

import dev.croft.compiler.source.SourceFile;
import java.util.List;

/**
 * Turns JHipster's domain language into the sources of one application.
 *
 * <p>An entity becomes an entity, an enum a static entity, a relationship a reference or a {@code
 * many}; JHipster's own {@code User} becomes an ordinary entity. Every entity gets its pages and
 * its REST for signed-in users. What JDL leaves to JHipster (names of missing sides, column sizes)
 * is decided as JHipster decides it. Several {@code application} blocks become one application,
 * since a model shares one database.
 */
public final class JdlImport {
  private JdlImport() {}

  /**
   * Never throws for what stands in the text: errors are notices, and then there are no files.
   *
   * @param fileName the name of the file, for positions and for an application without a name
   */
  public static JdlImportResult of(String fileName, String text) {
    Notices notices = new Notices(fileName);
    JdlFile read = JdlReader.read(text, notices);
    if (notices.hasErrors()) {
      return new JdlImportResult(List.of(), notices.inOrder());
    }
    ImportedApplication application = new Translation(read, notices).application(fileName);
    if (notices.hasErrors()) {
      return new JdlImportResult(List.of(), notices.inOrder());
    }
    List<SourceFile> files = new ModelText(application).files();
    return new JdlImportResult(files, notices.inOrder());
  }
}

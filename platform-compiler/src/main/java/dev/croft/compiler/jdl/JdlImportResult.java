package dev.croft.compiler.jdl;

import dev.croft.compiler.source.SourceFile;
import java.util.List;

/**
 * What an import gave.
 *
 * @param files the sources of the application; none when the report has an error
 * @param report errors, and what has no counterpart in a model, in the order of the places
 */
public record JdlImportResult(List<SourceFile> files, List<Notice> report) {
  public JdlImportResult {
    files = List.copyOf(files);
    report = List.copyOf(report);
  }

  public boolean hasErrors() {
    return report.stream().anyMatch(notice -> notice.severity() == Notice.Severity.ERROR);
  }
}

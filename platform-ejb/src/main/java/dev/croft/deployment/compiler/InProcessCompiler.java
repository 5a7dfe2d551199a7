package dev.croft.deployment.compiler;

import dev.croft.deployment.ArchiveIntake;
import dev.croft.deployment.PublicationRefused;
import java.io.IOException;
import java.nio.file.Path;

/** Compiles a model in this process. */
public final class InProcessCompiler implements ArchiveIntake.ModelCompiler {
  @Override
  public Path compile(Path sources, Path folder) throws IOException {
    throw new PublicationRefused(
        "this build of Croft takes archives only; compile the model with `croft build` and publish the archive");
  }
}

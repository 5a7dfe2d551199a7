package dev.croft.compiler.bundle;

/** A compiled application: a deployable web archive and what it says about itself. */
public record Bundle(Manifest manifest, byte[] archive) {
  /** The name that a server knows it by, the same over all versions: {@code orders.war}. */
  public String fileName() {
    return manifest.context() + ".war";
  }
}

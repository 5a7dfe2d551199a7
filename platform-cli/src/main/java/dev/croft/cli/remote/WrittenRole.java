package dev.croft.cli.remote;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A role as people write it: {@code orders/Clerk}, or without a context for one of the platform.
 *
 * @param context of the application, or {@code croft}
 */
record WrittenRole(String context, String role) {
  @Override
  public String toString() {
    return context + "/" + role;
  }

  /** Reads roles from a command line. */
  static final class Reader implements ITypeConverter<WrittenRole> {
    @Override
    public WrittenRole convert(String text) {
      int slash = text.indexOf('/');
      WrittenRole role =
          new WrittenRole(
              slash < 0 ? "croft" : text.substring(0, slash), text.substring(slash + 1));
      if (role.context().isEmpty() || role.role().isEmpty() || role.role().contains("/")) {
        throw new TypeConversionException(
            "'" + text + "' is no role; one looks like orders/Clerk or publisher");
      }
      return role;
    }
  }
}

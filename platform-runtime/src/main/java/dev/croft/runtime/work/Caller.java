package dev.croft.runtime.work;

/** Who asks. */
public interface Caller {
  /** The name that a person signed in with, or null for anybody. */
  String user();

  /**
   * @param role as the platform knows it: {@code orders/Clerk}
   */
  boolean hasRole(String role);

  /** Nobody signed in, without any role. */
  Caller ANYBODY =
      new Caller() {
        @Override
        public String user() {
          return null;
        }

        @Override
        public boolean hasRole(String role) {
          return false;
        }
      };
}

package dev.croft.identity;

import java.util.List;

/** The roles of applications, as the models of their live versions declare them. */
@FunctionalInterface
public interface ApplicationRoles {
  List<Role> declared();
}

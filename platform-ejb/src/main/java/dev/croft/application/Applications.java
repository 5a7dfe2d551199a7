package dev.croft.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The applications of an environment. What changes one is a publication: these calls put it into
 * the queue and answer its id; they throw {@link IllegalArgumentException} for an unknown
 * application.
 */
public interface Applications {
  record Application(
      String name,
      String title,
      String kind,
      Integer version,
      String build,
      String state,
      String url) {}

  record Version(int version, String build, String kind, String user, String message, Instant at) {}

  List<Application> list();

  Optional<Application> find(String name);

  List<Version> versions(String name);

  String rollback(String name, Optional<Integer> to, String message, String user);

  String enable(String name, String user);

  String disable(String name, String user);

  String remove(String name, boolean dropData, String message, String user);
}

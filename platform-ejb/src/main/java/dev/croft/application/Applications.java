package dev.croft.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
      String url,
      String zone) {}

  record Version(int version, String build, String kind, String user, String message, Instant at) {}

  /**
   * What is looked for among applications.
   *
   * @param text a part of the name or title, in any case; empty: all
   * @param state as applications show it; empty: any
   * @param page from 0 on
   * @param size how many at most, 1 to 200
   */
  record Search(String text, String state, int page, int size) {
    /** The largest page. */
    public static final int MOST = 200;

    public Search {
      text = text == null ? "" : text.strip();
      state = state == null ? "" : state.strip();
      page = Math.max(0, page);
      size = Math.clamp(size, 1, MOST);
    }
  }

  /**
   * One page of what was found.
   *
   * @param total how many there are on all pages
   */
  record Found(List<Application> applications, long total) {
    public Found {
      applications = List.copyOf(applications);
    }
  }

  List<Application> list();

  /** A page of the applications that fit, by name. */
  Found search(Search search);

  /** How many applications there are, by the state that they show. */
  Map<String, Long> states();

  Optional<Application> find(String name);

  /** The newest 200, the newest first. */
  List<Version> versions(String name);

  String rollback(String name, Optional<Integer> to, String message, String user);

  String enable(String name, String user);

  String disable(String name, String user);

  String remove(String name, boolean dropData, String message, String user);
}

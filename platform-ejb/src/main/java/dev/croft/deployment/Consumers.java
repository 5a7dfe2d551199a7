package dev.croft.deployment;

import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.util.List;

/** The applications that use the one that is published: they go live with it, or it does not. */
public interface Consumers {
  /**
   * All of them, compiled against the build; those that stay the same are left out.
   *
   * @throws PublicationRefused when one of them cannot be compiled any more, with the places
   */
  List<Build> of(Build published) throws IOException;

  /** What a new version of an application means for one that uses it. */
  enum Effect {
    /** What it takes from the other is as it was. */
    UNTOUCHED,
    /** It follows by itself, in the same publication. */
    RELINKED,
    /** Its author has to follow first. */
    MUST_CHANGE
  }

  /**
   * What a new version means for one of them.
   *
   * @param places where it does not fit, each with what is wrong there
   */
  record Consequence(String application, Effect effect, List<String> places) {
    public Consequence {
      places = List.copyOf(places);
    }
  }

  /**
   * What a publication would mean, without one.
   *
   * @param application that would be published
   * @param model what it would be made of
   */
  List<Consequence> foreseen(String application, String build, Sources model) throws IOException;

  /**
   * A version that comes again, compiled against what runs by now.
   *
   * @return the same when nothing of it is different
   * @throws PublicationRefused when it does not fit that any more
   */
  Build again(Build version) throws IOException;

  /**
   * Nobody uses an application that is removed.
   *
   * @throws PublicationRefused with the names of those that do
   */
  void demandNone(Build gone);

  /** Where no application uses another. */
  static Consumers none() {
    return new Consumers() {
      @Override
      public List<Build> of(Build published) {
        return List.of();
      }

      @Override
      public List<Consequence> foreseen(String application, String build, Sources model) {
        return List.of();
      }

      @Override
      public Build again(Build version) {
        return version;
      }

      @Override
      public void demandNone(Build gone) {
        // Nobody does.
      }
    };
  }
}

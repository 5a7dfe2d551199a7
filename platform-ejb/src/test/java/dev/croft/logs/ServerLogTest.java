package dev.croft.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir private Path folder;
  private Path file;
  private ServerLog log;

  @BeforeEach
  void threeLines() throws Exception {
    file = folder.resolve("server.log");
    Files.writeString(file, "one\ntwo\ndrei: ä\n");
    log = new ServerLog(file);
  }

  @Test
  void lastShouldAnswerTheEndInOrder() throws Exception {
    assertThat(log.last(2).lines()).containsExactly("two", "drei: ä");
    assertThat(log.last(0).lines()).isEmpty();
    assertThat(log.last(100).lines()).hasSize(3);
  }

  @Test
  void sinceShouldAnswerWhatCameAndLeaveAnUnfinishedLineForLater() throws Exception {
    long position = log.last(1).position();
    Files.writeString(file, "four\nfi", StandardOpenOption.APPEND);

    ServerLog.Excerpt news = log.since(position);
    assertThat(news.lines()).containsExactly("four");

    Files.writeString(file, "ve\n", StandardOpenOption.APPEND);
    assertThat(log.since(news.position()).lines()).containsExactly("five");
  }

  @Test
  void sinceShouldStartAnewWhenTheFileWasStartedAnew() throws Exception {
    long position = log.last(1).position();
    Files.writeString(file, "fresh\n");

    assertThat(log.since(position).lines()).containsExactly("fresh");
  }

  @Test
  void anAbsentFileShouldHaveNoLines() throws Exception {
    ServerLog absent = new ServerLog(folder.resolve("absent.log"));
    assertThat(absent.last(10)).isEqualTo(new ServerLog.Excerpt(List.of(), 0));
    assertThat(absent.since(17)).isEqualTo(new ServerLog.Excerpt(List.of(), 0));
  }
}

package dev.croft.web.api.publications;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Step;
import dev.croft.web.api.JsonForm;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** The steps of a publication, one JSON object per line, until it ends or the reader leaves. */
final class StepStream implements StreamingOutput {
  static final String END = "end";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Publications publications;
  private final String id;
  private long last;

  StepStream(Publications publications, String id, long after) {
    this.publications = publications;
    this.id = id;
    this.last = after;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    ObjectMapper json = JsonForm.mapper();
    boolean ended = false;
    while (!ended) {
      List<Step> news = publications.stepsAfter(id, last);
      for (Step step : news) {
        out.write(json.writeValueAsBytes(PublicationViews.of(step)));
        out.write('\n');
        last = step.sequence();
        ended |= step.step().equals(END);
      }
      out.flush();
      if (!ended) {
        ended = publications.find(id).isEmpty();
        publications.awaitNews(id, last, PATIENCE);
      }
    }
  }
}

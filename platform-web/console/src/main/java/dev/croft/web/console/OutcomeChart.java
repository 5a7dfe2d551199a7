package dev.croft.web.console;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Day;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How the publications of the last thirty days ended, as a chart and as a table. */
@Named
@RequestScoped
public class OutcomeChart {
  private static final int DAYS = 30;

  @Inject private Publications publications;
  private List<Day> days;

  /** Days with a publication, the oldest first. */
  @InServerApi("publicationDays")
  public List<Day> getDays() {
    if (days == null) {
      days = publications.days(DAYS);
    }
    return days;
  }

  /** What the chart draws, as JSON: numbers and names of tokens only. */
  public String getData() {
    return "{\"kind\":\"stacked\",\"labels\":["
        + getDays().stream().map(day -> "\"" + day.day() + "\"").collect(Collectors.joining(","))
        + "],\"series\":["
        + series("live", "good", Day::live)
        + ","
        + series("refused", "warn", Day::refused)
        + ","
        + series("undone", "bad", Day::undone)
        + ","
        + series("open", "busy", Day::open)
        + "]}";
  }

  private String series(String name, String token, ToLongFunction<Day> value) {
    return "{\"name\":\""
        + name
        + "\",\"token\":\""
        + token
        + "\",\"values\":["
        + getDays().stream()
            .map(day -> Long.toString(value.applyAsLong(day)))
            .collect(Collectors.joining(","))
        + "]}";
  }
}

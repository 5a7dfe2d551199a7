package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Automation;
import dev.croft.compiler.model.Automation.Schedule;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Declaration.TimerOption;
import dev.croft.compiler.read.Declaration.When;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When timers are due, and what is said of their runs. */
final class TimerResolver {
  private static final List<String> WEEK =
      List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
  private static final int MOST_RETRIES = 100;
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofDays(366);

  private final Context context;

  TimerResolver(Context context) {
    this.context = context;
  }

  Automation.Timer timer(Declaration.TimerElement timer) {
    return new Automation.Timer(
        timer.name().text(),
        timer.description(),
        schedule(timer.when()),
        option(timer, TimerOption.Kind.RETRY).map(this::retries).orElse(0),
        option(timer, TimerOption.Kind.TIMEOUT)
            .map(it -> span(it.value(), it.unit(), "a run", it.position())),
        option(timer, TimerOption.Kind.PRIORITY)
            .map(this::priority)
            .orElse(Automation.Priority.NORMAL),
        timer.position());
  }

  private static Optional<TimerOption> option(
      Declaration.TimerElement timer, TimerOption.Kind kind) {
    return timer.options().stream().filter(each -> each.kind() == kind).findFirst();
  }

  private int retries(TimerOption option) {
    String digits = option.value().text();
    boolean fits = digits.length() < 4 && !digits.contains(".");
    if (!fits || Integer.parseInt(digits) > MOST_RETRIES) {
      return broken(option.position(), "a run is tried again 0 to 100 times", "", 0);
    }
    return Integer.parseInt(digits);
  }

  private Automation.Priority priority(TimerOption option) {
    return Arrays.stream(Automation.Priority.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(option.value().text()))
        .findFirst()
        .orElseGet(
            () ->
                broken(
                    option.value().position(),
                    "a priority is low, normal or high",
                    "",
                    Automation.Priority.NORMAL));
  }

  private Duration span(Word number, String unit, String what, Position here) {
    BigDecimal seconds =
        new BigDecimal(number.text()).multiply(BigDecimal.valueOf(Typer.unit(unit).toSeconds()));
    boolean fits =
        seconds.compareTo(BigDecimal.valueOf(LEAST.toSeconds())) >= 0
            && seconds.compareTo(BigDecimal.valueOf(MOST.toSeconds())) <= 0;
    return fits
        ? Duration.ofMillis(seconds.movePointRight(3).longValue())
        : broken(here, what + " takes between a second and 366 days", "", LEAST);
  }

  private Schedule schedule(When when) {
    return switch (when) {
      case When.Interval it ->
          new Schedule.Every(span(it.number(), it.unit(), "an interval", it.position()));
      case When.Calendar it -> new Schedule.Cron(calendar(it));
      case When.Cron it -> new Schedule.Cron(cron(it));
    };
  }

  private String calendar(When.Calendar calendar) {
    String first = calendar.days().getFirst().text();
    boolean alone = calendar.days().size() == 1;
    if (alone && first.equals("minute") && bare(calendar)) {
      return "* * * * *";
    }
    if (alone && first.equals("hour") && bare(calendar)) {
      return "0 * * * *";
    }
    String time = calendar.time().map(this::time).orElse("0 0");
    if (alone && first.equals("month")) {
      return time + " " + calendar.dayOfMonth().map(this::dayOfMonth).orElse("1") + " * *";
    }
    if (calendar.dayOfMonth().isPresent()) {
      return broken(
          calendar.dayOfMonth().get().position(),
          "only a month has days with a number",
          "write: every month on 1 at 06:00",
          "* * * * *");
    }
    if (alone && first.equals("day")) {
      return time + " * * *";
    }
    List<String> days = new ArrayList<>();
    for (Word day : calendar.days()) {
      int number = WEEK.indexOf(day.text());
      if (number < 0) {
        return broken(
            day.position(),
            "`" + day.text() + "` is no day on which a timer is due",
            "write: every 5 minutes, every hour, every day at 03:00,"
                + " every monday, friday at 08:30, every month on 1 at 06:00",
            "* * * * *");
      }
      days.add(Integer.toString(number));
    }
    return time + " * * " + String.join(",", days.stream().distinct().sorted().toList());
  }

  private static boolean bare(When.Calendar calendar) {
    return calendar.dayOfMonth().isEmpty() && calendar.time().isEmpty();
  }

  private String time(Word time) {
    String[] parts = time.text().split(":");
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    return hour < 24 && minute < 60
        ? minute + " " + hour
        : broken(time.position(), "a day has the times 00:00 to 23:59", "", "0 0");
  }

  private String dayOfMonth(Word day) {
    String digits = day.text();
    boolean fits = digits.length() < 3 && !digits.contains(".");
    int number = fits ? Integer.parseInt(digits) : 0;
    return number >= 1 && number <= 31
        ? Integer.toString(number)
        : broken(day.position(), "a month has the days 1 to 31", "", "1");
  }

  private String cron(When.Cron cron) {
    String line = cron.text().fixed().orElse("").strip();
    return CronLine.problem(line)
        .map(
            problem ->
                broken(
                    cron.position(),
                    problem,
                    "five fields: minute, hour, day of the month, month, day of the week",
                    "* * * * *"))
        .orElse(line.replaceAll("\\s+", " "));
  }

  private <T> T broken(Position here, String message, String hint, T instead) {
    context.report(ProblemCode.SCHEDULE_BROKEN, here, message, hint);
    return instead;
  }
}

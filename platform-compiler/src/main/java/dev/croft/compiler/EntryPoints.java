package dev.croft.compiler;

import dev.croft.compiler.bundle.Manifest.EntryPoint;
import dev.croft.compiler.emit.java.JavaEmitter;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Automation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an archive offers to whoever runs it, as the manifest names it. */
final class EntryPoints {
  private EntryPoints() {}

  static List<EntryPoint> of(Application application) {
    List<EntryPoint> all = new ArrayList<>();
    Automation automation = application.automation();
    automation.timers().forEach(timer -> all.add(timer(timer, application)));
    automation
        .reactions()
        .forEach(
            reaction ->
                all.add(
                    plain(
                        reaction.event().name().toLowerCase(Locale.ROOT),
                        reaction.entity(),
                        JavaEmitter.action(application, reaction.action()))));
    automation
        .emails()
        .forEach(
            email ->
                all.add(
                    plain("email", email.name(), JavaEmitter.action(application, email.name()))));
    return all;
  }

  private static EntryPoint plain(String kind, String name, String className) {
    return new EntryPoint(kind, name, className, null, null, null, null, null);
  }

  private static EntryPoint timer(Automation.Timer timer, Application application) {
    Long every = null;
    String cron = null;
    switch (timer.schedule()) {
      case Automation.Schedule.Every it -> every = it.interval().toMillis();
      case Automation.Schedule.Cron it -> cron = it.line();
    }
    return new EntryPoint(
        "timer",
        timer.name(),
        JavaEmitter.action(application, timer.name()),
        every,
        cron,
        timer.retries(),
        timer.timeout().map(Duration::toMillis).orElse(null),
        timer.priority().name().toLowerCase(Locale.ROOT));
  }
}

package dev.croft.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each role is let into the screens that the text of the model gives it, and into no others. */
@WithAnEnvironment
class FieldServiceRolesIT {
  private static final Pattern SCREEN = Pattern.compile("(?m)^screen (\\w+).* for ([\\w, ]+) \\{$");

  private static FieldService service;
  private static Map<String, Set<String>> rolesOfScreens;

  @BeforeAll
  static void prepare(RunningEnvironment environment) throws IOException {
    service = FieldService.in(environment);
    Matcher screens =
        SCREEN.matcher(
            Files.readString(
                RunningEnvironment.repository().resolve("samples/fieldservice/screens.croft")));
    rolesOfScreens = new TreeMap<>();
    while (screens.find()) {
      rolesOfScreens.put(screens.group(1), Set.of(screens.group(2).split(", ")));
    }
  }

  private static Set<String> screensFor(String role) {
    return rolesOfScreens.entrySet().stream()
        .filter(each -> each.getValue().contains(role))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRoleShouldReachItsScreensAndNoOthers() {
    assertThat(rolesOfScreens).hasSize(26);
    for (String role : service.people().keySet()) {
      Caller caller = Caller.withToken(service.base(), service.people().get(role).token());
      JsonNode shown = caller.get("/_session").body().get("screens");
      assertThat(StreamSupport.stream(shown.spliterator(), false).map(JsonNode::asText))
          .as("what the menu of a " + role + " may show")
          .containsExactlyInAnyOrderElementsOf(screensFor(role));
      Set<String> open =
          rolesOfScreens.keySet().stream()
              .filter(screen -> caller.get("/_screen/" + screen).status() != 403)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(open).as("what answers a " + role).isEqualTo(screensFor(role));
    }
  }

  @Test
  void whoIsNotSignedInShouldReachNothing() {
    Caller nobody = Caller.asNobody(service.base());
    assertThat(rolesOfScreens.keySet())
        .allSatisfy(screen -> assertThat(nobody.get("/_screen/" + screen).status()).isEqualTo(401));
    assertThat(Arrays.asList(401, 403))
        .contains(nobody.post("/_screen/NewCustomer/1", Map.of("name", "Mallory")).status());
    assertThat(service.tables().count("customer where name = 'Mallory'")).isZero();
  }
}
